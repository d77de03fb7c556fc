package dev.stagedoor.faults;

import dev.stagedoor.ashby.AshbySignature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sends signed webhooks as Ashby does: again and again until somebody answers 2xx, never after an answer that Ashby takes as
 * final. Its ledger holds what was acknowledged.
 */
final class Sender implements AutoCloseable {
    private static final Set<Integer> FINAL = Set.of(401, 403, 404, 405, 410);
    private static final int AT_ONCE = 16;

    /** A body with what makes it the same as another. */
    record Webhook(String actionId, String applicationId, byte[] body) {
        /** As the inbox makes its repetition key. */
        String key(String listenerId) {
            return Sender.key(listenerId, "candidateStageChange\n" + actionId + "\napplication:" + applicationId);
        }
    }

    static String key(String listenerId, String identity) {
        return digest((listenerId + identity).getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final java.util.concurrent.ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Supplier<List<String>> endpoints;
    private final Supplier<byte[]> secret;
    private final String listenerId;
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean stopped;

    /** Both as they are now: an address for each node, and what Ashby signs with. */
    Sender(Supplier<List<String>> endpoints, Supplier<byte[]> secret, String listenerId) {
        this.endpoints = endpoints;
        this.secret = secret;
        this.listenerId = listenerId;
    }

    /** Begins to send all of them, one after the other so far apart; done when each was acknowledged. */
    Future<?> send(List<Webhook> webhooks, Duration apart) {
        var all = IntStream.range(0, webhooks.size())
                .mapToObj(at -> threads.submit(() -> {
                    LockSupport.parkNanos(apart.multipliedBy(at).toNanos());
                    return deliver(webhooks.get(at));
                }))
                .toList();
        return threads.submit(() -> {
            for (Future<?> one : all) {
                one.get();
            }
            return null;
        });
    }

    private Void deliver(Webhook webhook) throws InterruptedException {
        while (!stopped) {
            places.acquire();
            int status;
            try {
                status = post(webhook.body(), sign(webhook.body()));
            } finally {
                places.release();
            }
            if (status >= 200 && status < 300) {
                acknowledged.add(webhook.key(listenerId));
                return null;
            }
            if (FINAL.contains(status)) {
                return null;
            }
            LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextInt(50, 300))
                    .toNanos());
        }
        return null;
    }

    /** As Ashby signs now. */
    String sign(byte[] body) {
        return AshbySignature.sign(body, secret.get());
    }

    /** One call, counted; 0 when nobody answered. */
    int post(byte[] body, String signature) {
        var nodes = endpoints.get();
        var request = HttpRequest.newBuilder(URI.create(nodes.get(Math.floorMod(next.getAndIncrement(), nodes.size()))))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .header("Ashby-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        int status;
        try {
            status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException e) {
            status = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = 0;
        }
        answers.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
        return status;
    }

    /** The repetition keys of what was acknowledged. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** How often each status was answered; 0: no answer. */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    /** Answers after which Ashby never tries again. */
    int finalAnswers() {
        return FINAL.stream()
                .map(answers::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(AtomicInteger::get)
                .sum();
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }
}
