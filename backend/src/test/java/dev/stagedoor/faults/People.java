package dev.stagedoor.faults;

import dev.stagedoor.story.StagedoorProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is hired in the simulated Ashby, and what Ashby says of it. */
final class People implements AutoCloseable {
    private final SandboxProcess ashby;
    private final Recorder recorder = new Recorder();
    private int people;

    People(SandboxProcess ashby) {
        this.ashby = ashby;
    }

    /** Where Ashby sends its webhooks. */
    String url() {
        return recorder.url();
    }

    /**
     * So many more people are moved to Offer in Ashby, by one bulk move that shares one action id; what Ashby said of it, and for
     * each person two more actions of the same hire.
     */
    List<Sender.Webhook> hires(int howMany) {
        var applications =
                ashby.control("crowd", Map.of("people", people + howMany)).get("applications");
        String offer = offerStage();
        var moves = new LinkedHashMap<String, Object>();
        for (int at = people; at < people + howMany; at++) {
            moves.put(applications.get(at).asString(), offer);
        }
        people += howMany;
        int before = recorder.recorded().size();
        ashby.control("move", Map.of("moves", moves));
        StagedoorProcess.await(
                "what Ashby says of the move",
                Duration.ofSeconds(60),
                () -> recorder.recorded().size() >= before + howMany);
        var said = recorder.recorded().subList(before, before + howMany);
        var all = new ArrayList<>(said);
        all.addAll(further(said, 2));
        return all;
    }

    /** So many more actions for each of these people. */
    static List<Sender.Webhook> further(List<Sender.Webhook> webhooks, int times) {
        var more = new ArrayList<Sender.Webhook>();
        for (int time = 0; time < times; time++) {
            webhooks.forEach(webhook -> more.add(again(webhook)));
        }
        return more;
    }

    private static Sender.Webhook again(Sender.Webhook webhook) {
        String actionId = UUID.randomUUID().toString();
        String body = new String(webhook.body(), StandardCharsets.UTF_8).replace(webhook.actionId(), actionId);
        return new Sender.Webhook(actionId, webhook.applicationId(), body.getBytes(StandardCharsets.UTF_8));
    }

    private String offerStage() {
        for (var stage : ashby.api().get("control/state").path("stages")) {
            if (stage.get("title").asString().equals("Offer")) {
                return stage.get("id").asString();
            }
        }
        throw new IllegalStateException("no stage Offer");
    }

    @Override
    public void close() {
        recorder.close();
    }
}
