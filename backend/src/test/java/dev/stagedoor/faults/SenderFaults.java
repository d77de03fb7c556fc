package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbySignature;
import dev.stagedoor.story.StagedoorProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Who calls: too often, in no order, without manners, slowly, or in Ashby's name. */
enum SenderFaults implements Fault {
    REPEATED("each call four times, in no order, to all nodes") {
        @Override
        public void strike(Scene scene) throws Exception {
            var again = new ArrayList<Sender.Webhook>();
            for (int time = 0; time < 3; time++) {
                again.addAll(scene.webhooks());
            }
            Collections.shuffle(again, new Random(1));
            scene.sender().send(again, Duration.ofMillis(10)).get(3, TimeUnit.MINUTES);
        }
    },
    HANGS_UP("callers who hang up before, within and after the body") {
        @Override
        public void strike(Scene scene) throws IOException {
            var before = Vitals.of(scene.cluster());
            for (int round = 0; round < 600; round++) {
                var webhook = scene.webhooks().get(round % scene.webhooks().size());
                hangUp(scene, webhook.body(), round);
            }
            before.areBackTo(scene.cluster());
        }
    },
    FORGED_FLOOD("a flood of forged calls, and of calls at endpoints that do not exist, for 10 s") {
        @Override
        public void strike(Scene scene) throws Exception {
            var before = Vitals.of(scene.cluster());
            try (var flood = new Flood(scene)) {
                Pause.seconds(10);
                assertThat(flood.answers()).isSubsetOf(Set.of(400, 404, 503, 0)).contains(400, 404);
            }
            before.areBackTo(scene.cluster());
            assertThat(scene.cluster()
                            .database
                            .count("select count(*) from listener_signal where kind = 'wrongSignature'"))
                    .isEqualTo(1);
        }
    },
    SLOW_CONNECTIONS("2,000 connections that trickle, headers or bodies") {
        @Override
        public void strike(Scene scene) throws IOException {
            var before = Vitals.of(scene.cluster());
            var slow = new ArrayList<RawCall>();
            try {
                for (int i = 0; i < 2_000; i++) {
                    slow.add(trickling(scene, i));
                }
                int acknowledged = scene.sender().acknowledged().size();
                StagedoorProcess.await(
                        "others to be served meanwhile",
                        Duration.ofSeconds(60),
                        () -> scene.sender().acknowledged().size()
                                >= Math.min(acknowledged + 20, scene.webhooks().size()));
                for (int second = 0; second < 8; second++) {
                    slow.forEach(call -> call.trickle("x"));
                    Pause.seconds(1);
                }
            } finally {
                slow.forEach(RawCall::close);
            }
            before.areBackTo(scene.cluster());
        }
    },
    SECRET_ROTATED("a new secret key while calls come in") {
        @Override
        public void strike(Scene scene) {
            var cluster = scene.cluster();
            byte[] old = "{\"action\":\"x\"}".getBytes(StandardCharsets.UTF_8);
            String signature = scene.sender().sign(old);
            String fresh = cluster.newSecret();
            Pause.seconds(3);
            cluster.signWith(fresh);
            StagedoorProcess.await(
                    "the old secret to end on every node",
                    Duration.ofMinutes(2),
                    () -> allAnswer(scene, old, signature, 400));
        }

        private boolean allAnswer(Scene scene, byte[] body, String signature, int status) {
            scene.oracle().expectAction("x", body, scene.cluster().listenerId());
            boolean all = true;
            for (int at = 0; at < scene.cluster().size(); at++) {
                all &= Calls.post(scene.cluster().endpoint(at), body, signature) == status;
            }
            return all;
        }
    };

    private final String words;

    SenderFaults(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /** Somewhere between the first header and the answer; politely or by a reset. */
    private static void hangUp(Scene scene, byte[] body, int round) throws IOException {
        try (var call =
                new RawCall(scene.cluster().endpoint(round % scene.cluster().size()))) {
            switch (round % 4) {
                case 0 -> call.trickle("POST /webhooks");
                case 1 -> call.headers(scene.sender().sign(body), body.length);
                case 2 -> {
                    call.headers(scene.sender().sign(body), body.length);
                    call.bytes(body, body.length / 2);
                }
                default -> {
                    call.headers(scene.sender().sign(body), body.length);
                    call.bytes(body, body.length);
                }
            }
            if (round % 8 < 4) {
                call.reset();
            }
        }
    }

    private static RawCall trickling(Scene scene, int number) throws IOException {
        var call = new RawCall(scene.cluster().endpoint(number % scene.cluster().size()));
        if (number % 2 == 0) {
            call.trickle("POST /webhooks/ashby/x HTTP/1.1\r\nHost: stagedoor\r\nX-Slow: ");
        } else {
            call.headers(AshbySignature.sign(new byte[0], new byte[] {1}), 1_000);
        }
        return call;
    }
}
