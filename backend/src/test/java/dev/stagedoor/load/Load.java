package dev.stagedoor.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Sends requests over many connections and times them. */
final class Load {
    /**
     * What came of it.
     *
     * @param perSecond answers of 2xx
     * @param p99 of all answers, in milliseconds
     * @param others answers other than 2xx
     */
    record Result(double perSecond, double p50, double p99, long good, long others) {}

    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** Each connection sends its next request when the one before was answered. */
    Result closed(Duration duration, IntFunction<byte[]> request) {
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        return run(begun, (wire, times) -> {
            while (System.nanoTime() < end) {
                long sent = System.nanoTime();
                times.add(wire.send(request.apply(next.getAndIncrement())), System.nanoTime() - sent);
            }
        });
    }

    /** At planned moments, whether the ones before were answered or not; timed from the planned moment. */
    Result open(Duration duration, int perSecond, IntFunction<byte[]> request) {
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        long apart = 1_000_000_000L / perSecond;
        long howMany = duration.toSeconds() * perSecond;
        return run(begun, (wire, times) -> {
            for (int number = next.getAndIncrement(); number < howMany; number = next.getAndIncrement()) {
                long planned = begun + number * apart;
                byte[] bytes = request.apply(number);
                for (long wait = planned - System.nanoTime(); wait > 0; wait = planned - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                times.add(wire.send(bytes), System.nanoTime() - planned);
            }
        });
    }

    private interface Sending {
        void send(Wire wire, Times times) throws IOException;
    }

    private Result run(long begun, Sending sending) {
        var ended = new AtomicLong(begun);
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("load-", 0).factory())) {
            var tasks = new ArrayList<Callable<Times>>();
            for (int i = 0; i < connections; i++) {
                tasks.add(() -> {
                    var times = new Times();
                    try (var wire = new Wire(port)) {
                        sending.send(wire, times);
                    }
                    ended.accumulateAndGet(System.nanoTime(), Math::max);
                    return times;
                });
            }
            var all = new ArrayList<Times>();
            for (var done : threads.invokeAll(tasks)) {
                all.add(done.get());
            }
            return result(all, ended.get() - begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result result(List<Times> all, long nanos) {
        long[] sorted = all.stream()
                .flatMapToLong(times -> Arrays.stream(times.nanos, 0, times.count))
                .sorted()
                .toArray();
        long good = all.stream().mapToLong(times -> times.good).sum();
        return new Result(good * 1e9 / nanos, at(sorted, 0.5), at(sorted, 0.99), good, sorted.length - good);
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 1e6;
    }

    private static final class Times {
        private long[] nanos = new long[4096];
        private int count;
        private long good;

        void add(int status, long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
            good += status / 100 == 2 ? 1 : 0;
        }
    }
}
