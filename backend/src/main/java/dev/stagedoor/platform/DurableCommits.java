package dev.stagedoor.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Looks at the start whether PostgreSQL can keep what it commits, over JDBC: with {@code fsync} or {@code full_page_writes}
 * switched off a crash may lose or destroy what was acknowledged, and nothing that Stagedoor does could help.
 */
@Component
@DependsOnDatabaseInitialization // so that a database that is not there is told by the migrations, in their words
class DurableCommits {
    private static final String LOSING =
            "select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off' order by name";

    DurableCommits(
            @Value("${stagedoor.database-may-lose-commits:false}") boolean mayLose,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        List<String> problems = mayLose ? List.of() : problems(url, user, password);
        if (!problems.isEmpty()) {
            throw new Settings.Unusable(problems);
        }
    }

    private static List<String> problems(String url, String user, String password) {
        var problems = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var losing = statement.executeQuery(LOSING)) {
            while (losing.next()) {
                problems.add(
                        "PostgreSQL runs with " + losing.getString(1) + " = off, so a crash can lose what Ashby was"
                                + " told is stored. Switch it on in PostgreSQL's settings. Only for a trial whose data may be"
                                + " lost, set STAGEDOOR_DATABASE_MAY_LOSE_COMMITS=true.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL's settings cannot be read: " + e.getMessage(), e);
        }
        return problems;
    }
}
