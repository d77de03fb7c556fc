package dev.stagedoor.listener;

import dev.stagedoor.audit.NamesInTable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Tells the audit of listeners, also of removed ones: each is called by the workflow that it leads into. */
@Component
class ListenerNames extends NamesInTable {
    private static final String NAMES = """
            select l.id, w.name, w.id as workflow_id from listener l join workflow w on w.id = l.workflow_id
            where l.id = any(:ids)""";

    ListenerNames(DatabaseClient db) {
        super(db, "listener", NAMES);
    }
}
