package dev.stagedoor.deliveries.replay;

import dev.stagedoor.audit.NamesInTable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Tells the audit whom a replay is about, as long as it is kept. */
@Component
class ReplayNames extends NamesInTable {
    private static final String NAMES = """
            select r.id, case when r.delivery_id is null then 'many deliveries'
                              else coalesce(nullif(d.person_label, ''), 'one delivery') end as name,
                   null::uuid as workflow_id
            from replay r left join delivery d on d.id = r.delivery_id
            where r.id = any(:ids)""";

    ReplayNames(DatabaseClient db) {
        super(db, "replay", NAMES);
    }
}
