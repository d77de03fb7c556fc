package dev.stagedoor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small TCP proxy in front of a server, to be cut: whole, or half, so that what was sent arrives and its answer does not; or
 * silently. While it is cut whole new connections are closed at once.
 */
public final class Cut implements AutoCloseable {
    private enum State {
        OPEN,
        HALF,
        CLOSED
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> silent = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    public Cut(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Answers no longer come back; what is sent still arrives. */
    public void half() {
        state = State.HALF;
    }

    /** Every connection ends, and no new one is let through. */
    public void whole() {
        state = State.CLOSED;
        open.forEach(Cut::end);
    }

    /** As when a host went away without a word: what is open stays open and nothing passes any more; new ones get through. */
    public void silence() {
        silent.addAll(open);
    }

    /** Lets everything through again; what was half cut ends, for its answers are lost. */
    public void mend() {
        open.forEach(Cut::end);
        state = State.OPEN;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (state == State.CLOSED) {
                    end(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // The door was closed.
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            Thread.ofVirtual().start(() -> pump(client, server, false));
            Thread.ofVirtual().start(() -> pump(server, client, true));
        } catch (IOException e) {
            end(client);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[16 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!silent.contains(from) && (!answers || state != State.HALF)) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // Cut, or one side went away.
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone anyway.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Cut::end);
    }
}
