package dev.stagedoor.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.employee.Employees;
import dev.stagedoor.inbox.InboxStatements;
import dev.stagedoor.platform.Pool;
import dev.stagedoor.testing.WholeApplication;
import dev.stagedoor.workflow.Enrollments;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/**
 * Claiming, listing and searching read as much with very many deliveries as with few. The statements are those that the running
 * product sends; the server writes down how it carried them out. By default very many are 200 thousand; {@code -Dlarge=true} makes
 * them 10 million.
 */
class PlansTests {
    private static final long FEW = 10_000;
    private static final long MANY = Boolean.getBoolean("large") ? 10_000_000 : 200_000;

    /** As often as the driver's statements need to be planned without their values, should the server find that cheaper. */
    private static final int TIMES = 7;

    /** Reading an index of a thousand times as many rows takes a level or two more. */
    private static final long MOST_PAGES_MORE = 400;

    private static final int BURST = 20_000;

    /** More than are claimed at once, and far less than wait. */
    private static final long MOST_ROWS = 1_000;

    private static final UUID ALONE = new UUID(0, 1);

    private static final String NOBODY = "Nobody Whatsoever";

    private final AtomicLong people = new AtomicLong();

    /** One question, as it was answered: the most that any of its statements read, and which one that was. */
    private record Answer(long pages, long widest, List<String> scanned, double took, String most) {}

    @Test
    void readsAsMuchOfVeryManyDeliveriesAsOfFew() throws IOException {
        Map<String, Answer> few;
        try (var postgres = crowded(FEW)) {
            few = answers(postgres);
        }
        Map<String, Answer> many;
        Map<String, Answer> planned;
        try (var postgres = crowded(MANY)) {
            many = answers(postgres);
            postgres.planWithoutParameters();
            postgres.run("update work set due_at = 'infinity', lease_until = null, fence = null");
            planned = answers(postgres);
        }

        System.out.print(table(few, many, planned));
        assertThat(many).containsOnlyKeys(few.keySet());
        for (var one : List.of(many, planned)) {
            assertThat(one).allSatisfy((question, answer) -> {
                assertThat(answer.scanned())
                        .as("tables read from end to end: " + question)
                        .isEmpty();
                assertThat(answer.pages()).as("pages read: " + question).isLessThanOrEqualTo(most(question, few));
            });
        }
    }

    /** As after a quiet night: nothing was there when the statements were planned, and a burst comes before the server counts again. */
    @Test
    void plansMadeWhileNothingWasThereServeABurst() throws IOException {
        try (var postgres = new ExplainingPostgres()) {
            var crowd = new Crowd(postgres, 0);
            crowd.listen();
            crowd.arriveAlone(ALONE);
            postgres.explain();
            try (var stagedoor =
                    new WholeApplication(postgres.database(), "http://127.0.0.1:9", "http://127.0.0.1:8")) {
                var inbox = new InboxStatements(stagedoor.context());
                var employees = stagedoor.context().getBean(Employees.class);
                var enrollments = stagedoor.context().getBean(Enrollments.class);
                var questions = Map.<String, Mono<?>>of(
                        "receive, claim, settle",
                        Mono.defer(() -> inbox.life(UUID.fromString(Crowd.LISTENER), "new-" + people.incrementAndGet()))
                                .contextWrite(Pool.WORK),
                        "enroll",
                        Mono.defer(() -> enrollments.enroll(
                                        UUID.fromString(Crowd.WORKFLOW),
                                        ALONE,
                                        "new-" + people.incrementAndGet(),
                                        ALONE,
                                        UUID.fromString(Crowd.LISTENER),
                                        null))
                                .contextWrite(Pool.WORK),
                        "who it is",
                        employees
                                .match("application", "candidate", List.of("ida@mail.example"))
                                .contextWrite(Pool.WORK),
                        "enrolled already",
                        enrollments
                                .existing(UUID.fromString(Crowd.WORKFLOW), "application", new UUID(0, 0))
                                .contextWrite(Pool.WORK));
                ask(postgres, questions);
                crowd.burst(BURST);

                assertThat(ask(postgres, questions)).allSatisfy((question, answer) -> {
                    assertThat(answer.scanned()).as(question).isEmpty();
                    assertThat(answer.pages()).as(question).isLessThanOrEqualTo(MOST_PAGES_MORE);
                    assertThat(answer.widest()).as(question).isLessThanOrEqualTo(MOST_ROWS);
                });
            }
        }
    }

    /** All who have a frequent name are found before the newest of them are: that grows with how many have it. */
    private static long most(String question, Map<String, Answer> few) {
        return question.contains("frequent") ? MANY / 500 + 2_000 : 3 * pages(few, question) + MOST_PAGES_MORE;
    }

    private static long pages(Map<String, Answer> answers, String question) {
        Answer answer = answers.get(question);
        return answer == null ? 0 : answer.pages();
    }

    private static ExplainingPostgres crowded(long deliveries) throws IOException {
        var postgres = new ExplainingPostgres();
        new Crowd(postgres, deliveries).arrive();
        postgres.explain();
        return postgres;
    }

    private Map<String, Answer> answers(ExplainingPostgres postgres) throws IOException {
        try (var stagedoor = new WholeApplication(postgres.database(), "http://127.0.0.1:9", "http://127.0.0.1:8")) {
            return ask(postgres, questions(stagedoor));
        }
    }

    private static Map<String, Answer> ask(ExplainingPostgres postgres, Map<String, Mono<?>> questions) {
        var answers = new LinkedHashMap<String, Answer>();
        for (var question : questions.entrySet()) {
            long mark = postgres.mark();
            long began = System.nanoTime();
            for (int time = 0; time < TIMES; time++) {
                question.getValue().block(Duration.ofMinutes(2));
            }
            double took = (System.nanoTime() - began) / 1e6 / TIMES;
            answers.put(question.getKey(), answer(postgres.since(mark), took));
        }
        return answers;
    }

    private static Answer answer(List<Plan> plans, double took) {
        assertThat(plans).isNotEmpty();
        var scanned = new ArrayList<String>();
        long pages = 0;
        long widest = 0;
        String most = "";
        for (Plan plan : plans) {
            plan.scanned().forEach(table -> scanned.add(table + " by " + plan.statement()));
            if (plan.pages() > pages) {
                pages = plan.pages();
                most = plan.statement();
            }
            widest = Math.max(widest, plan.widest());
        }
        return new Answer(pages, widest, scanned.stream().distinct().toList(), took, most);
    }

    private Map<String, Mono<?>> questions(WholeApplication stagedoor) {
        var questions = new LinkedHashMap<String, Mono<?>>();
        var screen = new Screens(stagedoor);
        var inbox = new InboxStatements(stagedoor.context());
        var listener = UUID.fromString(Crowd.LISTENER);
        String deep = screen.deep();
        Instant now = Instant.now();
        questions.put(
                "receive, claim, settle",
                Mono.defer(() -> inbox.life(listener, "new-" + people.incrementAndGet()))
                        .contextWrite(Pool.WORK));
        for (String tab : List.of("all", "imported", "ignored", "needsAttention", "waiting")) {
            questions.put("list " + tab, screen.get("/deliveries?outcome=" + tab));
            questions.put("list " + tab + ", a deep page", screen.get("/deliveries?outcome=" + tab + "&after=" + deep));
        }
        questions.put("search one person", screen.get("/deliveries?search=" + Crowd.RARE));
        questions.put("search a frequent name", screen.get("/deliveries?search=marten"));
        questions.put("search nobody", screen.get("/deliveries?search=" + NOBODY));
        questions.put("search one letter", screen.get("/deliveries?search=z"));
        questions.put("search two letters of nobody", screen.get("/deliveries?search=qq"));
        questions.put("search among the ignored", screen.get("/deliveries?outcome=ignored&search=" + Crowd.RARE));
        questions.put("one delivery", screen.get("/deliveries/" + deep));
        questions.put("the work list", screen.get("/deliveries/attention"));
        questions.put("the work list, searched", screen.get("/deliveries/attention?search=" + NOBODY));
        questions.put("a cause's page", screen.get("/deliveries/attention/missingRequired:lastName"));
        questions.put("what a replay selects", screen.get("/deliveries/replays/size?outcome=needsAttention"));
        questions.put(
                "what a replay selects, of a day",
                screen.get("/deliveries/replays/size?since=" + now.minus(Duration.ofMinutes(30))));
        questions.put("what a replay selects, of a person", screen.get("/deliveries/replays/size?search=" + NOBODY));
        questions.put(
                "what a replay selects, of a listener",
                screen.get("/deliveries/replays/size?outcome=imported&listenerId="
                        + "00000000-0000-7000-8000-0000000000a2"));
        questions.put("the ledger", screen.get("/listeners/" + Crowd.LISTENER + "/ledger/people"));
        questions.put("home", screen.get("/home"));
        questions.put("what waits for the connection", screen.get("/integrations/ashby/waiting"));
        questions.put("a workflow's people", screen.get("/workflows/" + Crowd.WORKFLOW + "/enrollments"));
        questions.put("activities", screen.get("/activities"));
        questions.put("the audit", screen.get("/audit"));
        questions.put("what people did to a delivery", screen.get("/audit?subject=delivery:" + deep));
        questions.put("empty and delete what is over", inbox.purge(now).contextWrite(Pool.WORK));
        questions.put("a listener's page", inbox.look(listener, UUID.fromString(deep), now));
        return questions;
    }

    private static String table(Map<String, Answer> few, Map<String, Answer> many, Map<String, Answer> planned) {
        var table = new StringBuilder(String.format(
                "| question | pages, %,d | pages, %,d | ... planned without values | ms, %,d | ms, %,d |%n",
                FEW, MANY, FEW, MANY));
        many.forEach((question, answer) -> {
            Answer before = few.get(question);
            Answer generic = planned.get(question);
            table.append(String.format(
                    "| %s | %d | %d | %d | %.0f | %.0f |%n",
                    question,
                    before == null ? 0 : before.pages(),
                    answer.pages(),
                    generic == null ? 0 : generic.pages(),
                    before == null ? 0 : before.took(),
                    answer.took()));
        });
        return table.toString();
    }
}
