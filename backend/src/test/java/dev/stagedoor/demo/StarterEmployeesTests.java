package dev.stagedoor.demo;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.employee.Employees;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class StarterEmployeesTests {
    private final io.r2dbc.spi.ConnectionFactory factory =
            TestPostgres.freshDatabase().connectionFactory();
    private final DatabaseClient db = TestDatabase.client(factory);
    private final Employees employees = mock(Employees.class);
    private final StarterEmployees starter = new StarterEmployees(employees, db, TestDatabase.transactions(factory));

    @BeforeEach
    void doors() {
        when(employees.lockEmails(anyCollection())).thenReturn(Mono.empty());
        when(employees.createByHand(any(), any())).thenReturn(Mono.just(new UUID(0, 1)));
    }

    @Test
    void theDemoBeginsWithThreePeople() {
        StepVerifier.create(starter.insert()).verifyComplete();

        verify(employees, times(3)).createByHand(any(), any());
    }

    @Test
    void aCompanyThatHasPeopleGetsNoOthers() {
        db.sql("insert into employee (id, display_name, created_at, updated_at)"
                        + " values (gen_random_uuid(), 'Ada', now(), now())")
                .then()
                .block();

        StepVerifier.create(starter.insert()).verifyComplete();

        verify(employees, never()).createByHand(any(), any());
    }
}
