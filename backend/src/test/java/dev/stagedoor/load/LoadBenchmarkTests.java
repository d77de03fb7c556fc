package dev.stagedoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.story.StagedoorProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.function.Executable;

/**
 * On demand only: {@code -Dload=true}. Prints a table of figures and of their ratios to the baselines, and fails when one is worse
 * than it must be at the worst.
 */
@EnabledIfSystemProperty(named = "load", matches = "true")
class LoadBenchmarkTests {
    private static final Duration RUN = Duration.ofSeconds(Long.getLong("load.seconds", 20));
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("load.warmup", 30));
    private static final int RUNS = Integer.getInteger("load.runs", 3);
    private static final String ONLY = System.getProperty("load.only", "");
    private static final int MANY = Integer.getInteger("load.people", 6000);
    private static final int CALLS_TO_INSTANT_ASHBY = 16;
    private static final int CALLS_AT_ONCE = 8;
    /** As many actions as Ashby sends for one hire (application changed, stage changed, hired). */
    private static final int BURST = 3;

    private final List<String> table = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final AtomicInteger people = new AtomicInteger();
    private double sustained;

    @Test
    void measures() throws Throwable {
        try (var rig = new Rig()) {
            row("measure", "figure", "baseline", "ratio", "at worst");
            warmUp(rig);
            var all = new LinkedHashMap<String, Executable>();
            all.put("acknowledged", () -> acknowledged(rig));
            all.put("in time", () -> acknowledgedInTime(rig));
            all.put("forged", () -> amidForged(rig));
            all.put("enrolled", () -> enrolled(rig));
            all.put("down", () -> ashbyIsDown(rig));
            all.put("finished", () -> muchIsFinished(rig));
            all.put("killed", () -> killed(rig));
            all.put("orphaned", () -> orphaned(rig));
            all.put("calls", () -> calls(rig));
            all.put("started", () -> started(rig));
            for (var each : all.entrySet()) {
                if (ONLY.isEmpty() || List.of(ONLY.split(",")).contains(each.getKey())) {
                    rig.forgetEverybody();
                    each.getValue().execute();
                }
            }
        } finally {
            System.out.println(String.join("\n", table));
        }
        assertThat(table).hasSizeGreaterThan(1);
        assertThat(missed).isEmpty();
    }

    /** A third of the time without processing, the rest with as many waiting as came by then. */
    private void warmUp(Rig rig) {
        rig.process(false);
        rig.load(16).closed(WARM_UP.dividedBy(3), number -> rig.request(next()));
        rig.process(true);
        rig.load(16).open(WARM_UP.dividedBy(3).multipliedBy(2), 50, number -> rig.request(next()));
        rig.process(false);
        rig.settled();
    }

    private int next() {
        return people.getAndIncrement();
    }

    private void acknowledged(Rig rig) {
        double rate = median(
                () -> rig.load(64).closed(RUN, number -> rig.request(next())).perSecond());
        int bytes = (int) rig.database.count("select avg(length(content))::bigint from delivery_body");
        for (int clients : new int[] {1, 16, 64}) {
            double baseline = median(() -> Baselines.pgbench(rig.database, clients, bytes, RUN));
            String measure = "durable acknowledgements/s, 64 connections, against pgbench at " + clients;
            if (clients == 64) {
                atLeast(0.5, measure, rate, baseline);
            } else {
                row(measure, number(rate), number(baseline), ratio(rate, baseline), "");
            }
        }
        row("stored as acknowledged", String.valueOf(rig.stored()), "", "", "");
    }

    private void acknowledgedInTime(Rig rig) {
        rig.process(true);
        var reading = new Load(rig.ashbyPort, 64);
        reading.open(WARM_UP.dividedBy(3), 1000, number -> rig.request(number));
        double read = median(
                () -> reading.open(RUN, 1000, number -> rig.request(number)).p99());
        double p99 = median(() ->
                rig.load(64).open(RUN, 1000, number -> rig.request(next())).p99());
        double memory = rig.residentMemory();
        atMost(5, "acknowledgement p99 at 1,000/s while processing, ms, against only reading", p99, read);
        double beside = median(() -> readBesideProcessing(rig, reading));
        row(
                "the same against only reading while a node processes what waits",
                number(p99),
                number(beside),
                ratio(p99, beside),
                "");
        atMost(450, "resident memory under that load, MB", memory);
        rig.process(false);
    }

    /** What the machine makes of it: both processors are busy with others, and nothing is stored for these calls. */
    private double readBesideProcessing(Rig rig, Load reading) {
        rig.process(false);
        rig.settled();
        send(rig, 1500 * (int) RUN.toSeconds());
        long present = rig.enrolled();
        rig.process(true);
        StagedoorProcess.await("the first", Duration.ofMinutes(2), () -> rig.enrolled() > present + 500);
        return reading.open(RUN, 1000, number -> rig.request(number)).p99();
    }

    private void amidForged(Rig rig) {
        // Signatures that are not ours, of a few bodies: making them anew would take the processors from those who
        // answer.
        var forged = IntStream.range(0, 500).mapToObj(rig::forged).toList();
        IntFunction<byte[]> flood = number -> forged.get(number % forged.size());
        rig.load(32).open(WARM_UP.dividedBy(3), 3000, flood);
        double alone = median(
                () -> rig.load(16).open(RUN, 200, number -> rig.request(next())).p99());
        var refused = new LongAccumulator(Math::min, Long.MAX_VALUE);
        double amid = median(() -> {
            var sent = CompletableFuture.supplyAsync(() -> rig.load(32).open(RUN, 3000, flood));
            double p99 =
                    rig.load(16).open(RUN, 200, number -> rig.request(next())).p99();
            refused.accumulate(sent.join().others());
            return p99;
        });
        atMost(
                3,
                "p99 of 200/s valid beside " + number(refused.get() * 1.0 / RUN.toSeconds())
                        + "/s forged, ms, against none forged",
                amid,
                alone);
    }

    private void enrolled(Rig rig) throws IOException {
        double loop = loop(rig, BareLoop.Leaving.ONE_ROW);
        double fuller = loop(rig, BareLoop.Leaving.SAME_ROWS);
        double stack = stackLoop(rig, BareLoop.Leaving.ONE_ROW);
        double fullerStack = stackLoop(rig, BareLoop.Leaving.SAME_ROWS);
        String measure = "webhook to enrolled/s, against a bare loop of the same stack with as many calls at once";
        atLeast(0.5, measure, sustained(rig), stack);
        beside("the same against one that leaves the same rows", fullerStack);
        beside("the same against a loop over raw sockets and JDBC", loop);
        beside("the same against one that leaves the same rows", fuller);
        rig.forgetEverybody();
        rig.killAndRestart(rig.slowAshbyPort, rig.request(next()));
        double slow = drain(rig, 600);
        double possible = CALLS_AT_ONCE / (3 * 0.15);
        atLeast(0.6, "the same with 150 ms per call, against calls at once ÷ (3 calls × 0.15 s)", slow, possible);
        rig.process(false);
        rig.settled();
        rig.startNode(rig.request(next()));
        warmUp(rig);
    }

    private static double loop(Rig rig, BareLoop.Leaving leaving) {
        return median(() -> BareLoop.rate(rig.database, rig.ashbyPort, CALLS_TO_INSTANT_ASHBY, MANY, leaving));
    }

    private static double stackLoop(Rig rig, BareLoop.Leaving leaving) throws IOException {
        var rates = Arrays.stream(rig.stackLoop(CALLS_TO_INSTANT_ASHBY, MANY, leaving, WARM_UP, RUNS))
                .iterator();
        return median(rates::nextDouble);
    }

    private void beside(String measure, double loop) {
        row(measure, number(sustained), number(loop), ratio(sustained, loop), "");
    }

    /** Stores so many, then lets the work go on; people per second until the last is enrolled. */
    private double drain(Rig rig, int many) {
        rig.process(false);
        rig.forgetEverybody();
        int first = people.getAndAdd(many);
        for (int from = 0; from < many; from += 500) {
            int begin = first + from;
            rig.load(16).open(Duration.ofSeconds(1), Math.min(500, many - from), number -> rig.request(begin + number));
        }
        StagedoorProcess.await("all stored", Duration.ofMinutes(2), () -> rig.stored() >= many);
        rig.process(true);
        StagedoorProcess.await("the first", Duration.ofMinutes(2), () -> rig.enrolled() > many / 10);
        long begun = System.nanoTime();
        long before = rig.enrolled();
        StagedoorProcess.await("everybody", Duration.ofMinutes(10), () -> rig.enrolled() >= many);
        return (many - before) * 1e9 / (System.nanoTime() - begun);
    }

    private void killed(Rig rig) {
        double seconds = median(() -> rig.killAndRestart(rig.ashbyPort, rig.request(next())));
        atMost(10, "kill -9 to the first acknowledgement after a restart, s", seconds);
    }

    /** What a node held when it was killed, until the last of it is done, while another node lives. */
    private void orphaned(Rig rig) {
        double seconds;
        try (var _ = rig.anotherNode(rig.ashbyPort)) {
            seconds = median(() -> orphansResumed(rig));
        }
        atMost(60, "kill -9 to the last of what the node held, resumed by another node, s", seconds);
        rig.startNode(rig.request(next()));
        rig.settled();
    }

    private double orphansResumed(Rig rig) {
        rig.startNode(rig.request(next()));
        send(rig, 4000);
        long present = rig.enrolled();
        rig.process(true);
        StagedoorProcess.await("the first", Duration.ofMinutes(2), () -> rig.enrolled() > present + 500);
        double seconds = rig.killAndAwaitOrphans();
        rig.allDone();
        rig.process(false);
        return seconds;
    }

    private void calls(Rig rig) {
        rig.process(true);
        double lone = callsPerDelivery(rig, 1);
        row("calls to Ashby per delivery, each of another application", number(lone), "", "", "");
        double burst = callsPerDelivery(rig, BURST);
        String measure = "the same in bursts of " + BURST + " on one application, against each of another";
        atMost(1, measure, burst, lone);
        rig.process(false);
    }

    /** With so many deliveries of one application one after the other, each of an action of its own. */
    private double callsPerDelivery(Rig rig, int together) {
        rig.settled();
        long before = rig.calls();
        long people = rig.enrolled();
        int first = this.people.getAndAdd(100 * (int) RUN.toSeconds());
        long sent = rig.load(16)
                .open(RUN, 100, number -> rig.request(first + number / together, first + number))
                .good();
        StagedoorProcess.await("everybody", Duration.ofMinutes(2), () -> rig.enrolled() >= people + sent / together);
        rig.allDone();
        return (rig.calls() - before) * 1.0 / sent;
    }

    private void ashbyIsDown(Rig rig) {
        rig.process(true);
        double healthy = median(
                () -> rig.load(16).open(RUN, 200, number -> rig.request(next())).p99());
        rig.ashbyIs("down");
        send(rig, 60_000);
        double down = median(
                () -> rig.load(16).open(RUN, 200, number -> rig.request(next())).p99());
        atMost(
                2,
                "acknowledgement p99 at 200/s while Ashby is down and 60,000 wait, ms, against healthy",
                down,
                healthy);
        rig.ashbyIs("up");
        atLeast(
                0.8,
                "draining them while 50/s come in, enrolled/s, against sustained",
                rateBeside50(rig),
                sustained(rig));
        rig.process(false);
    }

    private void muchIsFinished(Rig rig) throws SQLException {
        double sustained = sustained(rig);
        rig.process(false);
        rig.forgetEverybody();
        rig.finished(1_000_000);
        send(rig, 100_000);
        try (var snapshot = DriverManager.getConnection(rig.database.url(), "postgres", "postgres")) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            snapshot.createStatement().executeQuery("select count(*) from listener");
            rig.process(true);
            atLeast(
                    0.7,
                    "enrolled/s with 1 million finished, 100,000 waiting and an old snapshot, against sustained",
                    rateBeside50(rig),
                    sustained);
            rig.process(false);
            snapshot.rollback();
        }
    }

    private void send(Rig rig, int many) {
        long wanted = rig.stored() + many;
        while (rig.stored() < wanted) {
            rig.load(64).closed(Duration.ofSeconds(2), number -> rig.request(next()));
        }
    }

    /** People per second over one run, counted from when the work is under way, while others come in. */
    private double rateBeside50(Rig rig) {
        long present = rig.enrolled();
        StagedoorProcess.await("the first", Duration.ofMinutes(3), () -> rig.enrolled() > present + 500);
        long before = rig.enrolled();
        long begun = System.nanoTime();
        rig.load(4).open(RUN, 50, number -> rig.request(next()));
        return (rig.enrolled() - before) * 1e9 / (System.nanoTime() - begun);
    }

    /** Measured once. */
    private double sustained(Rig rig) {
        if (sustained == 0) {
            rig.process(false);
            sustained = median(() -> drain(rig, MANY));
        }
        return sustained;
    }

    /** From a new process, not counting the end of the one before. */
    private void started(Rig rig) {
        double node = median(() -> rig.startNode(rig.request(next())));
        rig.stopNode();
        double hello = median(() -> rig.startHello(rig.request(next())));
        atMost(
                2.5,
                "process start to the first accepted webhook, s, against a hello-world of the same stack",
                node,
                hello);
    }

    private static double median(DoubleSupplier measure) {
        double[] all = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            all[i] = measure.getAsDouble();
        }
        Arrays.sort(all);
        // How far they are apart says how much the median does.
        System.out.println("runs: " + Arrays.toString(all));
        return all[RUNS / 2];
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String ratio(double value, double baseline) {
        return baseline == 0 ? "not measured" : String.format(Locale.ROOT, "%.2f", value / baseline);
    }

    private void atLeast(double floor, String measure, double value, double baseline) {
        row(measure, number(value), number(baseline), ratio(value, baseline), String.valueOf(floor));
        if (baseline != 0 && value / baseline < floor) {
            missed.add(measure);
        }
    }

    private void atMost(double ceiling, String measure, double value, double baseline) {
        row(measure, number(value), number(baseline), ratio(value, baseline), String.valueOf(ceiling));
        if (baseline != 0 && value / baseline > ceiling) {
            missed.add(measure);
        }
    }

    /** An absolute figure: of this machine, with whatever else runs on it. */
    private void atMost(double ceiling, String measure, double value) {
        row(measure, number(value), "", "", number(ceiling));
        if (value > ceiling) {
            missed.add(measure);
        }
    }

    private void row(String... cells) {
        String line = "| " + String.join(" | ", cells) + " |";
        System.out.println(line);
        table.add(line);
        if (table.size() == 1) {
            table.add("|---|---|---|---|---|");
        }
    }
}
