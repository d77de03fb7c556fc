package dev.stagedoor.ashby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.StubAshby.Answer;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class StageCatalogTests {
    private final StubAshby ashby = new StubAshby();
    private final io.r2dbc.spi.ConnectionFactory factory =
            TestPostgres.freshDatabase().connectionFactory();
    private final StageCatalog catalog = node(Duration.ZERO);

    private StageCatalog node(Duration ahead) {
        return new StageCatalog(
                ashby.client(new StubAshby.Known()),
                TestDatabase.client(factory),
                TestDatabase.transactions(factory),
                Clock.fixed(StubAshby.NOW.plus(ahead), ZoneOffset.UTC));
    }

    @BeforeEach
    void company() {
        ashby.specimen("interviewPlan.list", "interviewPlan.list");
        ashby.specimen("interviewStage.list", "interviewStage.list.planA");
    }

    @AfterEach
    void close() {
        ashby.close();
    }

    @Test
    void storesPlansWithTheirStages() {
        StepVerifier.create(catalog.stored())
                .expectNext(new Stages(List.of(), null))
                .verifyComplete();
        StepVerifier.create(catalog.refresh().then(catalog.refresh()))
                .assertNext(stages -> {
                    assertThat(stages.plans()).hasSize(2);
                    assertThat(stages.fetchedAt()).isEqualTo(StubAshby.NOW);
                    assertThat(stages.stage("a5000068-1a2b-4c3d-8e4f-000000000068"))
                            .hasValueSatisfying(
                                    stage -> assertThat(stage.type()).isEqualTo("Offer"));
                })
                .verifyComplete();
    }

    @Test
    void forgetsWhatAshbyNoLongerToldWhateverTheClockOfTheNodeThatSawItLast() {
        node(Duration.ofHours(1)).refresh().block();
        ashby.answer("interviewPlan.list", Answer.ok("""
                {"success":true,"results":[{"id":"another","title":"Another","isArchived":false}]}"""));

        StepVerifier.create(catalog.refresh())
                .assertNext(stages -> assertThat(stages.plans())
                        .extracting(Stages.Plan::title)
                        .containsExactly("Another"))
                .verifyComplete();
    }
}
