package dev.stagedoor.inbox;

import dev.stagedoor.activity.Hints;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says why no work of a kind may be begun, in table {@code work_hold}: once for all that waits, however much that is. Any node
 * says so and takes it back; what it said is said again now and then, since a node that died may have left another word.
 */
@Component
public class Holds {
    /** What holds all deliveries, and whatever else asks Ashby; null when nothing does. */
    public static final String OF_ALL = "(select reason from work_hold where kind = '" + WorkHandler.DELIVERIES + "')";

    /** Why an open delivery {@code d} waits: what holds all of them, else its own reason; null when nothing keeps it. */
    public static final String REASON = "coalesce(" + OF_ALL + ", d.waiting)";

    private static final String BEGIN = """
            insert into work_hold (kind, reason) values (:kind, :reason)
            on conflict (kind) do update set reason = excluded.reason where work_hold.reason <> excluded.reason""";

    private static final String END = "delete from work_hold where kind = :kind";

    private static final String NOTHING = "";

    private final DatabaseClient db;
    private final Hints hints;
    private final Duration nowAndThen;
    private final Map<String, Said> said = new ConcurrentHashMap<>();

    /** What was said, and when by {@link System#nanoTime()}. */
    private record Said(String reason, long at) {}

    Holds(DatabaseClient db, Hints hints, WorkerProperties properties) {
        this.db = db;
        this.hints = hints;
        this.nowAndThen = properties.poll();
    }

    /** Only of work that has deliveries: nobody sees any other. */
    Mono<Void> begin(String kind, String reason) {
        return kind.equals(WorkHandler.DELIVERIES)
                ? say(kind, reason, db.sql(BEGIN).bind("kind", kind).bind("reason", reason))
                : Mono.empty();
    }

    Mono<Void> end(String kind) {
        return kind.equals(WorkHandler.DELIVERIES)
                ? say(kind, NOTHING, db.sql(END).bind("kind", kind))
                : Mono.empty();
    }

    private Mono<Void> say(String kind, String reason, DatabaseClient.GenericExecuteSpec statement) {
        return Mono.defer(() -> {
            long present = System.nanoTime();
            Said before = said.get(kind);
            if (before != null && before.reason().equals(reason) && present - before.at() < nowAndThen.toNanos()) {
                return Mono.empty();
            }
            return statement
                    .fetch()
                    .rowsUpdated()
                    .doOnNext(changed -> told(kind, new Said(reason, present), changed))
                    .then();
        });
    }

    private void told(String kind, Said what, long changed) {
        said.put(kind, what);
        if (changed > 0) {
            hints.publish(Hints.Topic.DELIVERY, kind);
        }
    }
}
