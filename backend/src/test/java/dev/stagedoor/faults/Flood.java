package dev.stagedoor.faults;

import dev.stagedoor.ashby.AshbySignature;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Calls in Ashby's name by somebody who knows the endpoint and not the secret, and calls at endpoints that were made up. */
final class Flood implements AutoCloseable {
    private static final int AT_ONCE = 48;
    private static final byte[] WRONG_SECRET = {1, 2, 3};

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Flood(Scene scene) {
        for (int one = 0; one < AT_ONCE; one++) {
            int number = one;
            threads.execute(() -> call(scene, number));
        }
    }

    private void call(Scene scene, int number) {
        byte[] body = scene.webhooks().get(number % scene.webhooks().size()).body();
        String forged = AshbySignature.sign(body, WRONG_SECRET);
        URI endpoint = scene.cluster().endpoint(number % scene.cluster().size());
        while (!over) {
            answers.add(
                    number % 3 == 0
                            ? Calls.post(endpoint.resolve(UUID.randomUUID().toString()), body, forged)
                            : Calls.post(endpoint, body, forged));
        }
    }

    Set<Integer> answers() {
        return answers;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
    }
}
