package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.inbox.Holds;
import dev.stagedoor.story.StagedoorProcess;
import java.time.Duration;
import java.util.Map;

/** Ashby late, wrong, refusing, or not accepting the key. */
enum AshbyFaults implements Fault {
    ASHBY_REFUSES("Ashby answers 429 without and with `Retry-After`, and 503") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().ashby.badDays(Map.of("rateLimited", 2));
            Pause.seconds(2);
            scene.cluster().ashby.badDays(Map.of("serverErrors", 2, "rateLimited", 2, "retryAfter", 1));
        }
    },
    ASHBY_SAYS_WHEN("Ashby answers 429 with `Retry-After: 12`: nobody calls before") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().wire.limit(Duration.ofSeconds(12));
            StagedoorProcess.await("calls after that time", Duration.ofMinutes(2), scene.cluster().wire::isCalledAgain);
            assertThat(scene.cluster().wire.early())
                    .as("calls before the time was over")
                    .isZero();
        }
    },
    ASHBY_SLOW("Ashby slow: 1.5 s for each call") {
        @Override
        public void strike(Scene scene) {
            during(scene, wire -> wire.slow(1_500), 15);
        }
    },
    ASHBY_HANGS("Ashby takes calls and never answers") {
        @Override
        public void strike(Scene scene) {
            during(scene, AshbyWire::hang, 15);
        }
    },
    ASHBY_CUTS("Ashby's connections cut in mid-answer") {
        @Override
        public void strike(Scene scene) {
            during(scene, AshbyWire::cut, 10);
        }
    },
    ASHBY_TALKS_NONSENSE("Ashby answers HTML with status 200") {
        @Override
        public void strike(Scene scene) {
            during(scene, AshbyWire::talkNonsense, 10);
        }
    },
    ASHBY_FAILS_POLITELY("Ashby answers 200 with success: false") {
        @Override
        public void strike(Scene scene) {
            during(scene, AshbyWire::failPolitely, 10);
        }
    },
    ASHBY_ENDLESS("Ashby's answers do not end: 64 MB each") {
        @Override
        public void strike(Scene scene) {
            var before = Vitals.of(scene.cluster());
            during(scene, AshbyWire::flood, 10);
            before.areBackTo(scene.cluster());
        }
    },
    KEY_REVOKED("the API key revoked in mid-work, and entered again") {
        @Override
        public void strike(Scene scene) {
            var cluster = scene.cluster();
            cluster.enableKey(false);
            StagedoorProcess.await(
                    "open deliveries to say that the key is not accepted",
                    Duration.ofMinutes(2),
                    () -> cluster.database.count("select count(*) from delivery d where outcome is null and "
                                    + Holds.REASON + " like '%API key%'")
                            > 0);
            long attempts = cluster.database.count(ATTEMPTS);
            Pause.seconds(10);
            assertThat(cluster.database.count(ATTEMPTS))
                    .as("attempts while held")
                    .isEqualTo(attempts);
            assertThat(cluster.database.count(
                            "select count(*) from work where problem like '%API key%' and failures > 0"))
                    .as("work that the key was counted against")
                    .isZero();
            cluster.enableKey(true);
            cluster.enterKey();
        }
    };

    private static final String ATTEMPTS = "select count(*) from attempt where reason ilike '%key%'";

    private final String words;

    AshbyFaults(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    private static void during(Scene scene, java.util.function.Consumer<AshbyWire> trouble, int seconds) {
        trouble.accept(scene.cluster().wire);
        Pause.seconds(seconds);
        scene.cluster().wire.pass();
    }
}
