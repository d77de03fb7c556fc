package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.story.StagedoorProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes behind the proxy of {@code docker-compose.three-nodes.yml}: its very configuration, with this machine's nginx. With
 * {@code -Dfaults=all}; left out where there is no nginx.
 */
class ProxyTests {
    private static final int HIRES = 60;

    @Test
    void nothingIsLostWhenNodesEndAndHintsReachABrowser(@TempDir Path directory) throws Exception {
        Assumptions.assumeFalse(System.getProperty("faults", "").isEmpty(), "takes as long as the short fault suite");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/sbin/nginx")), "needs nginx");
        try (var cluster = new Cluster(3, false)) {
            int port = StagedoorProcess.freePort();
            var nginx = proxy(cluster, port, directory);
            try (var sender = cluster.sender("http://127.0.0.1:" + port);
                    var stream = stream(cluster, port)) {
                var hints = counted(stream);
                var oracle = new Oracle(cluster.database);
                var webhooks = cluster.hires(HIRES);
                oracle.expect(webhooks, cluster.listenerId());
                var sent = sender.send(webhooks, Duration.ofMillis(60));
                StagedoorProcess.await("hints through the proxy", Duration.ofSeconds(60), () -> hints.get() > 0);
                acknowledged(sender, HIRES);
                // The node that the screens of this test use stays: another one ends in order, the third one at once.
                cluster.node(1).stop();
                cluster.restart(1);
                acknowledged(sender, HIRES * 2);
                cluster.node(2).kill();
                cluster.restart(2);
                sent.get(3, TimeUnit.MINUTES);

                assertThat(oracle.verify(sender)).isEqualTo(webhooks.size());
                assertThat(tooLarge(port)).isEqualTo(413);
                System.out.println("answers through the proxy: " + sender.answers() + ", hints: " + hints);
            } finally {
                nginx.destroy();
                nginx.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static void acknowledged(Sender sender, int least) {
        StagedoorProcess.await(
                least + " acknowledged",
                Duration.ofSeconds(60),
                () -> sender.acknowledged().size() >= least);
    }

    private static Process proxy(Cluster cluster, int port, Path directory) throws IOException {
        String site = Files.readString(Path.of("docker/proxy/default.conf.template"));
        for (int node = 1; node <= 3; node++) {
            site = site.replace(
                    "${NODE_" + node + "}", cluster.node(node - 1).url().replace("http://", ""));
        }
        site = site.replace("${PROXY_PORT}", "127.0.0.1:" + port);
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, """
                worker_processes 1;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 512; }
                http {
                access_log off;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                %2$s}
                """.formatted(directory, site));
        var nginx = new ProcessBuilder(
                        "/usr/sbin/nginx", "-e", directory + "/error.log", "-c", configuration.toString())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectErrorStream(true)
                .start();
        StagedoorProcess.await("the proxy", Duration.ofSeconds(20), () -> answers(port));
        return nginx;
    }

    private static boolean answers(int port) {
        try {
            return status(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                            .build())
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the proxy itself would not take. */
    private static int tooLarge(int port) throws IOException {
        return status(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/ashby/none"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[12 * 1024 * 1024]))
                .build());
    }

    private static int status(HttpRequest request) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static InputStream stream(Cluster cluster, int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/activities"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + cluster.token())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** How many hints came so far. */
    private static AtomicInteger counted(InputStream stream) {
        var hints = new AtomicInteger();
        Thread.ofVirtual().start(() -> {
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            try {
                lines.lines().filter(line -> line.startsWith("data:")).forEach(_ -> hints.incrementAndGet());
            } catch (UncheckedIOException e) {
                // It ends with its node, and a browser begins another one.
            }
        });
        return hints;
    }
}
