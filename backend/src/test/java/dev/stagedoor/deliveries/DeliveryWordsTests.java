package dev.stagedoor.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.listener.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryWordsTests {
    @ParameterizedTest
    @CsvSource({
        "candidateStageChange,Candidate stage change",
        "candidateHire,Candidate hired",
        "interviewPlanTransition,Interview plan transition",
        "somethingNew,Something new",
        "'',Not understood"
    })
    void saysWhatAshbySaid(String action, String words) {
        assertThat(DeliveryWords.said(action)).isEqualTo(words);
    }

    @Test
    void namesAListenerByEventAndStage() {
        assertThat(DeliveryWords.listener(
                        "candidateStageChange", new Condition.EveryPlan("Offer", "Offer", false, List.of())))
                .isEqualTo("Ashby · Candidate stage change · Offer, all plans");
        assertThat(DeliveryWords.listener(
                        "candidateStageChange", new Condition.OneStage("s", "Offer", "Offer", "p", true)))
                .isEqualTo("Ashby · Candidate stage change · Offer or later");
        assertThat(DeliveryWords.listener("candidateHire", null)).isEqualTo("Ashby · Candidate hired");
        assertThat(DeliveryWords.listener(null, null)).isEqualTo("Ashby · not created yet");
    }

    @Test
    void saysWhyItWaitsOnlyOnce() {
        assertThat(DeliveryWords.outcome(DeliveryRow.State.OPEN, null, "Retrying within 30 seconds"))
                .isEqualTo("Retrying within 30 seconds");
        assertThat(DeliveryWords.outcome(DeliveryRow.State.OPEN, null, "Not Active."))
                .isEqualTo("Waiting: Not Active.");
        assertThat(DeliveryWords.outcome(DeliveryRow.State.OPEN, null, null)).isEqualTo("Waiting to be looked at.");
    }
}
