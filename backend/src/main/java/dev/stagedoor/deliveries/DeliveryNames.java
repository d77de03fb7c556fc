package dev.stagedoor.deliveries;

import dev.stagedoor.audit.NamesInTable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Tells the audit whom a delivery is about. */
@Component
class DeliveryNames extends NamesInTable {
    private static final String NAMES = """
            select id, coalesce(nullif(person_label, ''), 'an unknown person') as name, null::uuid as workflow_id
            from delivery
            where id = any(:ids)""";

    DeliveryNames(DatabaseClient db) {
        super(db, "delivery", NAMES);
    }
}
