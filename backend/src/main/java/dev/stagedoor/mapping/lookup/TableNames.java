package dev.stagedoor.mapping.lookup;

import dev.stagedoor.audit.NamesInTable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Tells the audit what lookup tables are called, or were before they were removed. */
@Component
class TableNames extends NamesInTable {
    private static final String NAMES = """
            select id, name, null::uuid as workflow_id from lookup_table where id = any(:ids)""";

    TableNames(DatabaseClient db) {
        super(db, "lookupTable", NAMES);
    }
}
