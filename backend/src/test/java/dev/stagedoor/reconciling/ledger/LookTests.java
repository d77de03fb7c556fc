package dev.stagedoor.reconciling.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.listener.Reach;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LookTests {
    private static final Stages STAGES = new Stages(
            List.of(new Stages.Plan(
                    "plan",
                    "Plan",
                    false,
                    List.of(
                            new Stage("review", "Review", "PreInterviewScreen", 1, "plan"),
                            new Stage("offer", "Offer", "Offer", 2, "plan"),
                            new Stage("hired", "Hired", "Hired", 3, "plan")))),
            Instant.EPOCH);
    private static final Reach OFFER = new Reach(Set.of("offer"), Set.of("hired"));
    private static final Reach OFFER_OR_LATER = new Reach(Set.of("offer", "hired"), Set.of());

    /** {@code stage@day} of March, in any order. */
    private static Look look(Reach reach, String present, String status, String... history) {
        String items = Stream.of(history)
                .map(text -> text.split("@"))
                .map(parts -> """
                        {"stageId":"%s","title":"%s","enteredStageAt":"2026-03-%sT10:00:00.000Z"}""".formatted(parts[0], parts[0], parts[1]))
                .collect(Collectors.joining(","));
        String json = """
                {"id":"a","status":"%s","updatedAt":"2026-03-30T10:00:00.000Z",
                 "candidate":{"id":"c","name":"Zoë Ångström"},"job":{"id":"j","title":"Engineer"},
                 "currentInterviewStage":{"id":"%s","title":"%s","type":"X","orderInInterviewPlan":9,"interviewPlanId":"plan"},
                 "applicationHistory":[%s]}""".formatted(status, present, present, items);
        return Look.of("a", Objects.requireNonNull(Json.parse(json.getBytes(StandardCharsets.UTF_8))), reach, STAGES);
    }

    private static String entered(Look look) {
        Stage stage = look.entered();
        return stage == null
                ? "never"
                : stage.id() + "@" + String.valueOf(look.enteredAt()).substring(8, 10) + " " + look.proof();
    }

    @Test
    void theHistoryTellsWhenThePresentStageWasEntered() {
        assertThat(entered(look(OFFER, "offer", "Active", "review@01", "offer@05")))
                .isEqualTo("offer@05 STAGE");
    }

    @Test
    void whoWentFurtherWasThereByHistory() {
        assertThat(entered(look(OFFER, "hired", "Hired", "review@01", "offer@05", "hired@09")))
                .isEqualTo("offer@05 HISTORY");
    }

    @Test
    void whoWasMovedPastTheStageNeverWasInIt() {
        assertThat(entered(look(OFFER, "hired", "Hired", "review@01", "hired@09")))
                .isEqualTo("never");
    }

    @Test
    void goingFurtherWithinTheWantedStagesIsNoSecondEntry() {
        assertThat(entered(look(OFFER_OR_LATER, "hired", "Hired", "review@01", "offer@05", "hired@09")))
                .isEqualTo("offer@05 STAGE");
    }

    @Test
    void theLastEntryCounts() {
        assertThat(entered(look(OFFER, "offer", "Active", "offer@12", "review@01", "offer@05", "review@08")))
                .isEqualTo("offer@12 STAGE");
    }

    @Test
    void aHistoryThatWasEditedDoesNotHideWhoStandsThereNow() {
        assertThat(entered(look(OFFER, "offer", "Active", "review@01"))).isEqualTo("offer@30 UNDATED");
        assertThat(entered(look(OFFER, "offer", "Active"))).isEqualTo("offer@30 UNDATED");
    }

    @Test
    void whoWasArchivedSinceIsNobodyToWaitFor() {
        assertThat(entered(look(OFFER, "offer", "Archived", "offer@05"))).isEqualTo("never");
    }

    @Test
    void isTotalForAnAnswerWithNothingInIt() {
        var look =
                Look.of("a", Objects.requireNonNull(Json.parse("{}".getBytes(StandardCharsets.UTF_8))), OFFER, STAGES);
        assertThat(entered(look)).isEqualTo("never");
        assertThat(look.person()).isEmpty();
    }

    @Test
    void whatIsBroughtInSaysWhatTheHistoryProved() {
        var look = look(OFFER, "hired", "Hired", "review@01", "offer@05", "hired@09");
        var said = new Webhook.Application(
                "a", look.candidateId(), look.person(), look.status(), look.updatedAt(), look.entered());

        var read = Webhook.read(Webhook.write("candidateStageChange", said));

        assertThat(read).isInstanceOfSatisfying(Webhook.Event.class, event -> {
            assertThat(event.action()).isEqualTo("candidateStageChange");
            assertThat(event.subject()).isEqualTo("application:a");
            assertThat(event.personLabel()).isEqualTo("Zoë Ångström");
            assertThat(event.application()).isEqualTo(said);
        });
    }
}
