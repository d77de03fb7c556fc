package dev.stagedoor.employee;

import dev.stagedoor.audit.NamesInTable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Tells the audit what employees are called. */
@Component
class EmployeeNames extends NamesInTable {
    private static final String NAMES = """
            select id, display_name as name, null::uuid as workflow_id from employee where id = any(:ids)""";

    EmployeeNames(DatabaseClient db) {
        super(db, "employee", NAMES);
    }
}
