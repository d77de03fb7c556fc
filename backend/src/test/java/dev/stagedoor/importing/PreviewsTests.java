package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.COMPLETE;
import static dev.stagedoor.importing.Specimens.RULES;
import static dev.stagedoor.importing.Specimens.ZOE;
import static dev.stagedoor.importing.Specimens.dossier;
import static dev.stagedoor.importing.Specimens.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.FieldTrace;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class PreviewsTests {
    private static final String EMAIL = "zoe@example.com";
    private static final Dossiers.Choice NEWEST = new Dossiers.Choice("app-1", "Engineer, Offer, Active");
    private static final Dossiers.Choice OLDER = new Dossiers.Choice("app-0", "Intern, Archived");

    private final Dossiers dossiers = mock(Dossiers.class);
    private final Employees employees = mock(Employees.class);
    private final FactsReader reader = mock(FactsReader.class);
    private final Previews previews =
            new Previews(dossiers, employees, reader, new SamplePeople(Clock.fixed(Specimens.NOW, ZoneOffset.UTC)));

    @BeforeEach
    void oneCandidate() {
        found(new Dossiers.Found("cand-1", "Zoë Ångström", List.of(NEWEST, OLDER)));
        when(dossiers.load("app-1")).thenReturn(Mono.just(dossier()));
        when(dossiers.applicationsOf("cand-1")).thenReturn(Mono.just(List.of(NEWEST, OLDER)));
        when(reader.read(any(), any(), any()))
                .thenReturn(Mono.just(
                        facts().deliveries(List.of()).results(COMPLETE).build()));
    }

    private void found(Dossiers.Found... found) {
        when(dossiers.findByEmail(EMAIL)).thenReturn(Mono.just(List.of(found)));
    }

    private Preview byEmail() {
        return previews.byEmail(EMAIL, RULES).blockOptional().orElseThrow();
    }

    @Test
    void showsEveryRowOfTheNewestApplicationUnderTheRulesOnScreen() {
        assertThat(byEmail()).isInstanceOfSatisfying(Preview.Shown.class, shown -> {
            assertThat(shown.person().applicationId()).isEqualTo("app-1");
            assertThat(shown.rows())
                    .extracting(Preview.Row::employeeField, Preview.Row::display, Preview.Row::problem)
                    .containsExactly(
                            tuple("firstName", "Zoë", null),
                            tuple("personalEmail", EMAIL, null),
                            tuple("city", null, null));
            assertThat(shown.applications()).hasSize(2);
            assertThat(shown.notes())
                    .containsExactly("Zoë Ångström has 2 applications; the newest is shown.", "No offer yet.");
            assertThat(shown.offer()).isNull();
            assertThat(shown.plan()).isEqualTo("Would be imported as a new employee.");
        });
        verify(reader).read(eq(List.of()), any(), eq(RULES));
    }

    @Test
    void showsTheWayToEachValueAndWhatItWasMadeFrom() {
        assertThat(byEmail()).isInstanceOfSatisfying(Preview.Shown.class, shown -> {
            var firstName = shown.rows().getFirst();
            assertThat(firstName.steps())
                    .extracting(FieldTrace.Step::display, FieldTrace.Step::problem)
                    .containsExactly(tuple("Zoë", null));
            assertThat(firstName.inputs()).containsOnlyKeys("candidate.firstName");
            assertThat(shown.rows().getLast().steps()).isEmpty();
            assertThat(shown.rows().getLast().inputs()).isEmpty();
        });
    }

    @Test
    void putsAProblemBesideItsRow() {
        var wrong =
                new FieldResult.Invalid("firstName", "wrongType", "Not a text.", "[1]", List.of("candidate.firstName"));
        when(reader.read(any(), any(), any()))
                .thenReturn(Mono.just(
                        facts().deliveries(List.of()).results(List.of(wrong)).build()));

        assertThat(byEmail()).isInstanceOfSatisfying(Preview.Shown.class, shown -> {
            assertThat(shown.rows().getFirst().problem()).isEqualTo("Not a text.");
            assertThat(shown.rows().get(1).problem()).contains("Personal email is required");
            assertThat(shown.plan()).startsWith("Would need attention");
            assertThat(shown.problems()).isNotEmpty().allMatch(problem -> problem.endsWith("."));
        });
    }

    @Test
    void saysThatNobodyHasTheAddress() {
        found();

        assertThat(byEmail())
                .isInstanceOfSatisfying(
                        Preview.None.class,
                        none -> assertThat(none.message())
                                .contains("No candidate in Ashby has the address zoe@example.com"));
    }

    @Test
    void saysThatACandidateHasNoApplication() {
        found(new Dossiers.Found("cand-1", "Zoë", List.of()));

        assertThat(byEmail())
                .isInstanceOfSatisfying(
                        Preview.None.class, none -> assertThat(none.message()).contains("no application"));
    }

    @Test
    void letsChooseBetweenCandidatesWhoShareTheAddress() {
        found(
                new Dossiers.Found("cand-1", "Zoë", List.of(NEWEST)),
                new Dossiers.Found("cand-2", "Max", List.of(OLDER)));

        assertThat(byEmail())
                .isInstanceOfSatisfying(
                        Preview.Choose.class,
                        choose -> assertThat(choose.candidates())
                                .extracting(Preview.Choice::label)
                                .containsExactly("Zoë, Engineer, Offer, Active", "Max, Intern, Archived"));
    }

    @Test
    void saysInWordsWhatAshbyRefused() {
        when(dossiers.findByEmail(EMAIL))
                .thenReturn(Mono.error(new AshbyFailure(AshbyFailure.Kind.WRONG_KEY, "invalid_api_key", "no", null)));

        assertThat(byEmail()).isEqualTo(new Preview.None("Ashby does not accept the API key."));
    }

    @Test
    void anEmployeeAddedByHandHasNothingToPreview() {
        when(employees.applicationOf(ZOE)).thenReturn(Mono.empty());

        assertThat(previews.byEmployee(ZOE, null).blockOptional())
                .hasValueSatisfying(preview -> assertThat(preview).isInstanceOf(Preview.None.class));
    }

    @Test
    void anEmployeeFromAshbyIsShownByTheirApplication() {
        when(employees.applicationOf(ZOE)).thenReturn(Mono.just("app-1"));

        assertThat(previews.byEmployee(ZOE, null).blockOptional())
                .hasValueSatisfying(preview -> assertThat(preview).isInstanceOf(Preview.Shown.class));
    }

    @Test
    void namesItsKindInJson() {
        assertThat(JsonMapper.builder().build().writeValueAsString(new Preview.None("Nobody.")))
                .isEqualTo("{\"kind\":\"none\",\"message\":\"Nobody.\"}");
    }

    @Test
    void asksAshbyOnceWhileTheRulesOfAShownPersonAreEdited() {
        byEmail();

        assertThat(previews.again("app-1", RULES).block()).isInstanceOf(Preview.Shown.class);
        assertThat(previews.again("app-1", List.of()).block()).isInstanceOf(Preview.Shown.class);

        verify(dossiers, times(1)).load("app-1");
        verify(reader).read(eq(List.of()), any(), eq(List.of()));
    }

    @Test
    void asksAshbyAnewWhenAPersonIsChosen() {
        previews.byApplication("app-1", RULES).block();
        previews.byApplication("app-1", RULES).block();

        verify(dossiers, times(2)).load("app-1");
    }

    @Test
    void asksAshbyAnewForWhomItDoesNotRemember() {
        assertThat(previews.again("app-1", RULES).block()).isInstanceOf(Preview.Shown.class);

        verify(dossiers).load("app-1");
    }
}
