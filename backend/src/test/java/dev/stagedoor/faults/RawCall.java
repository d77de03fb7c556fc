package dev.stagedoor.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A call written by hand, so that it can stop anywhere. */
final class RawCall implements AutoCloseable {
    private final Socket socket;
    private final URI endpoint;

    RawCall(URI endpoint) throws IOException {
        this.endpoint = endpoint;
        socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort());
    }

    void headers(String signature, int length) throws IOException {
        write(("POST " + endpoint.getPath() + " HTTP/1.1\r\nHost: stagedoor\r\nContent-Type: application/json\r\n"
                        + "Ashby-Signature: " + signature + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    void bytes(byte[] body, int howMany) throws IOException {
        socket.getOutputStream().write(body, 0, howMany);
        socket.getOutputStream().flush();
    }

    /** The other side may have had enough. */
    void trickle(String text) {
        try {
            write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It has.
        }
    }

    /** Closing will tell the other side that something broke. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone anyway.
        }
    }
}
