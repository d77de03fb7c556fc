package dev.stagedoor.workflow;

import dev.stagedoor.audit.NamesInTable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Tells the audit what workflows are called. */
@Component
class WorkflowNames extends NamesInTable {
    private static final String NAMES = """
            select id, name, null::uuid as workflow_id from workflow where id = any(:ids)""";

    WorkflowNames(DatabaseClient db) {
        super(db, "workflow", NAMES);
    }
}
