package dev.stagedoor.ashby;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The stored catalog of plans and stages; filled from Ashby, read without it. */
@Component
public class StageCatalog {
    private static final int CONCURRENCY = 4;

    private static final String SELECT = """
            select p.id as plan_id, p.title as plan_title, p.is_archived, p.seen_at,
                   s.id as stage_id, s.title as stage_title, s.type, s.position
            from interview_plan p
            left join interview_stage s on s.plan_id = p.id
            order by p.is_archived, lower(p.title), p.id, s.position, s.id""";

    /** One refresh at a time, so that two nodes cannot interleave theirs. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('interview_plan'))";

    private static final String UPSERT_PLANS = """
            insert into interview_plan (id, title, is_archived, seen_at)
            select id, title, is_archived, :at
            from unnest(:ids::text[], :titles::text[], :archived::boolean[]) as plan (id, title, is_archived)
            on conflict (id) do update
            set title = excluded.title, is_archived = excluded.is_archived, seen_at = excluded.seen_at""";

    private static final String UPSERT_STAGES = """
            insert into interview_stage (id, plan_id, title, type, position, seen_at)
            select id, plan_id, title, type, position, :at
            from unnest(:ids::text[], :plans::text[], :titles::text[], :types::text[], :positions::integer[])
                 as stage (id, plan_id, title, type, position)
            on conflict (id) do update
            set plan_id = excluded.plan_id, title = excluded.title, type = excluded.type,
                position = excluded.position, seen_at = excluded.seen_at""";

    /** What was not told just now, whatever the clock of the node that saw it last. */
    private static final String DELETE_PLANS = "delete from interview_plan where id <> all(:ids)";

    private static final String DELETE_STAGES = "delete from interview_stage where id <> all(:ids)";

    private record Row(Stages.Plan plan, @Nullable Stage stage, Instant seenAt) {}

    private static final Duration AT_HAND = Duration.ofSeconds(30);

    private record AtHand(Stages stages, Instant until) {}

    private final AtomicReference<@Nullable AtHand> atHand = new AtomicReference<>();
    private final AshbyClient client;
    private final DatabaseClient db;
    private final TransactionalOperator transactions;
    private final Clock clock;

    StageCatalog(AshbyClient client, DatabaseClient db, TransactionalOperator transactions, Clock clock) {
        this.client = client;
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * As stored, half a minute ago at most; without plans when never fetched. A stage that another node has learnt of since is
     * not known then, and whoever needs it refreshes.
     */
    public Mono<Stages> stored() {
        return Mono.defer(() -> {
            AtHand known = atHand.get();
            return known != null && known.until().isAfter(clock.instant()) ? Mono.just(known.stages()) : read();
        });
    }

    private Mono<Stages> read() {
        AtHand before = atHand.get();
        // Not over what a refresh has read meanwhile.
        return select().doOnNext(stages ->
                atHand.compareAndSet(before, new AtHand(stages, clock.instant().plus(AT_HAND))));
    }

    private Mono<Stages> select() {
        return db.sql(SELECT).map(StageCatalog::row).all().collectList().map(StageCatalog::stages);
    }

    /** Fetches all plans and stages, stores and returns them. @throws AshbyFailure */
    public Mono<Stages> refresh() {
        return client.list("interviewPlan.list", Map.of("includeArchived", true))
                .filter(plan -> Json.text(plan, "id") != null)
                .flatMapSequential(this::withStages, CONCURRENCY)
                .collectList()
                .flatMap(plans -> store(plans).as(transactions::transactional))
                .then(Mono.defer(this::select))
                .doOnNext(
                        stages -> atHand.set(new AtHand(stages, clock.instant().plus(AT_HAND))));
    }

    private Mono<Stages.Plan> withStages(JsonNode plan) {
        String id = Json.textOr("", plan, "id");
        return client.list("interviewStage.list", Map.of("interviewPlanId", id))
                .flatMapIterable(stage -> stage(id, stage))
                .collectList()
                .map(stages -> new Stages.Plan(
                        id,
                        Json.textOr("Untitled plan", plan, "title"),
                        plan.path("isArchived").asBoolean(false),
                        stages));
    }

    private static List<Stage> stage(String planId, JsonNode node) {
        Stage stage = Stage.read(node);
        return stage == null
                ? List.of()
                : List.of(new Stage(stage.id(), stage.title(), stage.type(), stage.order(), planId));
    }

    private Mono<Void> store(List<Stages.Plan> plans) {
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        List<Stages.Plan> sortedPlans = distinct(plans, Stages.Plan::id);
        List<Stage> stages = distinct(
                sortedPlans.stream().flatMap(plan -> plan.stages().stream()).toList(), Stage::id);
        return db.sql(LOCK)
                .then()
                .then(storePlans(sortedPlans, at))
                .then(storeStages(stages, at))
                .then(delete(DELETE_PLANS, sortedPlans, Stages.Plan::id))
                .then(delete(DELETE_STAGES, stages, Stage::id));
    }

    private <T> Mono<Void> delete(String sql, List<T> told, Function<T, String> id) {
        return db.sql(sql)
                .bind("ids", told.stream().map(id).toArray(String[]::new))
                .then();
    }

    private Mono<Void> storePlans(List<Stages.Plan> plans, OffsetDateTime at) {
        return db.sql(UPSERT_PLANS)
                .bind("at", at)
                .bind("ids", plans.stream().map(Stages.Plan::id).toArray(String[]::new))
                .bind("titles", plans.stream().map(Stages.Plan::title).toArray(String[]::new))
                .bind("archived", plans.stream().map(Stages.Plan::archived).toArray(Boolean[]::new))
                .then();
    }

    private Mono<Void> storeStages(List<Stage> stages, OffsetDateTime at) {
        return db.sql(UPSERT_STAGES)
                .bind("at", at)
                .bind("ids", stages.stream().map(Stage::id).toArray(String[]::new))
                .bind("plans", stages.stream().map(Stage::planId).toArray(String[]::new))
                .bind("titles", stages.stream().map(Stage::title).toArray(String[]::new))
                .bind("types", stages.stream().map(Stage::type).toArray(String[]::new))
                .bind("positions", stages.stream().map(Stage::order).toArray(Integer[]::new))
                .then();
    }

    private static <T> List<T> distinct(List<T> items, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.putIfAbsent(id.apply(item), item));
        return byId.values().stream().sorted(Comparator.comparing(id)).toList();
    }

    private static Stages stages(List<Row> rows) {
        Map<String, List<Stage>> byPlan = new LinkedHashMap<>();
        Map<String, Stages.Plan> plans = new LinkedHashMap<>();
        Instant newest = null;
        for (Row row : rows) {
            plans.putIfAbsent(row.plan().id(), row.plan());
            List<Stage> stages = byPlan.computeIfAbsent(row.plan().id(), id -> new ArrayList<>());
            if (row.stage() != null) {
                stages.add(row.stage());
            }
            newest = newest == null || row.seenAt().isAfter(newest) ? row.seenAt() : newest;
        }
        return new Stages(
                plans.values().stream()
                        .map(plan -> new Stages.Plan(
                                plan.id(),
                                plan.title(),
                                plan.archived(),
                                List.copyOf(byPlan.getOrDefault(plan.id(), List.of()))))
                        .toList(),
                newest);
    }

    private static Row row(Readable row) {
        String planId = Objects.requireNonNull(row.get("plan_id", String.class));
        String stageId = row.get("stage_id", String.class);
        Stage stage = stageId == null
                ? null
                : new Stage(
                        stageId,
                        Objects.requireNonNull(row.get("stage_title", String.class)),
                        Objects.requireNonNull(row.get("type", String.class)),
                        Objects.requireNonNull(row.get("position", Integer.class)),
                        planId);
        return new Row(
                new Stages.Plan(
                        planId,
                        Objects.requireNonNull(row.get("plan_title", String.class)),
                        Boolean.TRUE.equals(row.get("is_archived", Boolean.class)),
                        List.of()),
                stage,
                Objects.requireNonNull(row.get("seen_at", OffsetDateTime.class)).toInstant());
    }
}
