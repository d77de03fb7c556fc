package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.ZOE;
import static dev.stagedoor.importing.Specimens.dossier;
import static dev.stagedoor.importing.Specimens.facts;
import static dev.stagedoor.importing.Specimens.text;
import static dev.stagedoor.importing.Specimens.value;
import static dev.stagedoor.importing.Specimens.zoe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.importing.Specimens.FactsBuilder;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Mono;

class ReimportsTests {
    private static final FieldConversion CONVERSION =
            (field, raw) -> new FieldConversion.Outcome(raw, raw == null ? null : raw.asString(""), null);

    private final FactsReader reader = mock(FactsReader.class);
    private final Assumptions assumptions = mock(Assumptions.class);
    private final Employees employees = mock(Employees.class);
    private final ActivityLog activities = mock(ActivityLog.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final Hints hints = mock(Hints.class);
    private final Reimports reimports = new Reimports(
            reader,
            CONVERSION,
            assumptions,
            employees,
            new Chronicle(activities),
            audit,
            hints,
            TestDatabase.transactions(TestPostgres.freshDatabase().connectionFactory()));

    @BeforeEach
    void zoeCameByThisApplication() {
        known(employee("app-1"));
        when(assumptions.verify(any(Facts.class))).thenReturn(Mono.empty());
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(Mono.just(true));
        when(activities.append(anyString(), any(), any(), any())).thenReturn(Mono.empty());
        when(audit.record(any(), any(), anyString(), any(), any())).thenReturn(Mono.empty());
    }

    @Test
    void changesTheEmployeeAndSaysByWhomAndFromWhatToWhat() {
        assertThat(reimport()).isNull();

        var source = ArgumentCaptor.forClass(Employees.ImportSource.class);
        verify(employees).update(eq(ZOE), eq(7L), any(), any(), source.capture(), eq(true));
        assertThat(source.getValue())
                .isEqualTo(
                        new Employees.ImportSource("app-1", "cand-1", null, 2, Specimens.CHANGED, Screen.ADA.name()));
        verify(audit)
                .record(
                        Screen.ADA,
                        AuditKind.EMPLOYEE_APPLIED,
                        "employee:" + ZOE,
                        Map.of("firstName", "Zoe"),
                        Map.of("firstName", "Zoë"));
        verify(activities).append(eq("employee.updated"), any(), any(), any());
        verify(hints).publish(Hints.Topic.EMPLOYEE, ZOE.toString());
    }

    @Test
    void asksAgainWhatIsSoWhenTheEmployeeWasChangedMeanwhile() {
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(Mono.just(false))
                .thenReturn(Mono.just(true));

        assertThat(reimport()).isNull();

        verify(reader, times(2)).read(List.of(), dossier(), null);
    }

    @Test
    void asksAgainWhatIsSoWhenSomebodyTookAUniqueValueMeanwhile() {
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(Mono.error(new DuplicateKeyException("employee_unique_value")))
                .thenReturn(Mono.just(true));

        assertThat(reimport()).isNull();

        verify(reader, times(2)).read(List.of(), dossier(), null);
    }

    @Test
    void givesUpInWordsWhenSomebodyElseIsAlwaysFaster() {
        when(assumptions.verify(any(Facts.class))).thenReturn(Mono.error(new StaleException("The field mapping")));

        assertThat(reimport()).contains("at the same moment");
        verify(audit, never()).record(any(), any(), anyString(), any(), any());
    }

    @Test
    void leavesWhomADeliveryImportedSinceTheFetch() {
        var importedSince = new Employees.Snapshot(
                ZOE,
                "Zoë Ångström",
                7,
                Map.of("firstName", text("Zoe"), "personalEmail", text("zoe@example.com")),
                Set.of(),
                "app-1",
                dossier().fetchedAt().plusSeconds(1));
        known(facts().deliveries(List.of()).isZoe(Matching.Evidence.IDENTITY, importedSince));

        assertThat(reimport()).startsWith("Imported anew since");
        nothingWasWritten();
    }

    @Test
    void leavesWhomAnotherApplicationGoverns() {
        known(employee("app-2"));

        assertThat(reimport()).startsWith("Another application speaks for this employee");
        nothingWasWritten();
    }

    @Test
    void doesNotMakeNewEmployees() {
        known(facts().deliveries(List.of()));

        assertThat(reimport()).startsWith("Not an employee yet");
        nothingWasWritten();
    }

    @Test
    void saysWhatWouldNeedAttention() {
        known(facts().deliveries(List.of()).results(List.of(value("firstName", "Zoë"))));

        assertThat(reimport()).contains("Personal email is required");
        nothingWasWritten();
    }

    @Test
    void saysThatNothingWouldChange() {
        known(facts().deliveries(List.of())
                .isZoe(
                        Matching.Evidence.IDENTITY,
                        zoe(Map.of("firstName", text("Zoë"), "personalEmail", text("zoe@example.com")), "app-1")));

        assertThat(reimport()).isEqualTo("Nothing would change.");
        nothingWasWritten();
    }

    private void nothingWasWritten() {
        verify(employees, never()).update(any(), anyLong(), any(), any(), any(), anyBoolean());
        verify(audit, never()).record(any(), any(), anyString(), any(), any());
    }

    private static FactsBuilder employee(String governing) {
        return facts().deliveries(List.of())
                .isZoe(
                        Matching.Evidence.IDENTITY,
                        zoe(Map.of("firstName", text("Zoe"), "personalEmail", text("zoe@example.com")), governing));
    }

    private void known(FactsBuilder facts) {
        when(reader.read(List.of(), dossier(), null)).thenReturn(Mono.just(facts.build()));
    }

    /** Why nothing was changed; null when it was. */
    private @Nullable String reimport() {
        return reimports
                .reimport(dossier(), Screen.ADA)
                .blockOptional()
                .orElseThrow()
                .skipped();
    }
}
