package dev.stagedoor.load;

import dev.stagedoor.ashby.AshbySignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Made-up hires, each with ids of its own; by their number everybody in the benchmark knows the same ones. */
final class People {
    private static final String HIRE = specimen("webhook.candidateHire.noOffer.json");
    /** As it is after the hire: a reading older than the call would be asked for again, some seconds later. */
    private static final String APPLICATION = specimen("application.info.json")
            .replace("\"status\": \"Active\"", "\"status\": \"Hired\"")
            .replace("\"updatedAt\": \"2026-09-14T16:02:11.873Z\"", "\"updatedAt\": \"2026-09-17T13:46:20.415Z\"");

    private static final String CANDIDATE = specimen("candidate.info.json");

    private static final String APPLICATION_ID = "a5000001-1a2b-4c3d-8e4f-000000000001";
    private static final String CANDIDATE_ID = "a5000002-1a2b-4c3d-8e4f-000000000002";
    private static final String ACTION_ID = "a50000cc-1a2b-4c3d-8e4f-0000000000cc";

    private People() {}

    static String specimen(String name) {
        try (var in = Objects.requireNonNull(People.class.getResourceAsStream("/ashby/" + name), name)) {
            // as Ashby sends it: without the specimens' indentation
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\n *", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String applicationId(int number) {
        return "a5a50000-0000-4000-8000-%012d".formatted(number);
    }

    /** The number in an id of {@link #applicationId} or of a candidate. */
    static int number(String id) {
        return Integer.parseInt(id.substring(id.length() - 12));
    }

    /** What Ashby says when this person is hired: about 2.5 kB. */
    static byte[] webhook(int number) {
        return webhook(number, number);
    }

    static byte[] webhook(int number, int action) {
        return of(HIRE, number)
                .replace(ACTION_ID, "acacac00-0000-4000-8000-%012d".formatted(action))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String application(int number) {
        return of(APPLICATION, number);
    }

    static String candidate(int number) {
        return of(CANDIDATE, number);
    }

    private static String of(String specimen, int number) {
        return specimen.replace(APPLICATION_ID, applicationId(number))
                .replace(CANDIDATE_ID, "c5c50000-0000-4000-8000-%012d".formatted(number))
                .replace("imre.szoke@mail.example", "person" + number + "@mail.example")
                .replace("imre@oldjob.example", "person" + number + "@oldjob.example");
    }

    /** A whole HTTP request with the signature, ready to be written. */
    static byte[] request(String path, byte[] body, byte[] secret) {
        return request(path, body, AshbySignature.sign(body, secret));
    }

    static byte[] request(String path, byte[] body, String signature) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Ashby-Signature: " + signature + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
