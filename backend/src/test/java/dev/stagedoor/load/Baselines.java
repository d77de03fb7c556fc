package dev.stagedoor.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/** What could be reached without Stagedoor, measured in the same run. */
final class Baselines {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private Baselines() {}

    /** Rows per second that pgbench inserts, one per transaction; 0 where there is no pgbench. */
    static double pgbench(Database database, int clients, int bytes, Duration duration) {
        try {
            Path script = Files.createTempFile("insert", ".sql");
            Files.writeString(
                    script,
                    "\\set r random(1, 2000000000)\n"
                            + "with d as (insert into bench_delivery (received_at, listener_id, origin, action, subject,"
                            + " person_label, work_key) values (now(), '" + new UUID(1, 1)
                            + "', 'webhook', 'candidateHire', 'application:' || :r, 'Somebody', 'application:' || :r)"
                            + " returning id, work_key),"
                            + " k as (insert into bench_key (hash, delivery_id, received_at) select sha256(id::text::bytea), id, now() from d),"
                            + " b as (insert into bench_body (delivery_id, content) select id, filler from d, bench_filler)"
                            + " insert into bench_work (kind, key, due_at) select 'application', id::text, now() from d;\n");
            database.execute(BENCH_TABLES.replace(":bytes", String.valueOf(bytes)));
            var process = new ProcessBuilder(
                            "pgbench",
                            "-n",
                            "-M",
                            "prepared",
                            "-h",
                            "127.0.0.1",
                            "-p",
                            String.valueOf(database.port()),
                            "-U",
                            "postgres",
                            "-c",
                            String.valueOf(clients),
                            "-j",
                            "2",
                            "-T",
                            String.valueOf(duration.toSeconds()),
                            "-f",
                            script.toString(),
                            "postgres")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var tps = TPS.matcher(said);
            if (!tps.find()) {
                throw new IllegalStateException(said);
            }
            return Double.parseDouble(tps.group(1));
        } catch (IOException e) {
            return 0;
        }
    }

    /** The inbox's tables with the same columns and indexes, so that the same row costs the same. */
    private static final String BENCH_TABLES = """
            drop table if exists bench_delivery, bench_key, bench_body, bench_work, bench_filler;
            create table bench_delivery (like delivery including all);
            alter table bench_delivery alter id set default gen_random_uuid();
            create table bench_key (like delivery_key including all);
            create table bench_body (like delivery_body including all);
            create table bench_work (like work including all);
            create table bench_filler as
                select substring(string_agg(sha256(i::text::bytea), ''::bytea) for :bytes) as filler from generate_series(1, 200) i""";
}
