package dev.stagedoor.importing;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.mapping.engine.Rule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes previews: the same facts and the same plan as an import, only shown. */
@Component
class Previews {
    private final Dossiers dossiers;
    private final Employees employees;
    private final FactsReader facts;
    private final SamplePeople samples;

    Previews(Dossiers dossiers, Employees employees, FactsReader facts, SamplePeople samples) {
        this.samples = samples;
        this.dossiers = dossiers;
        this.employees = employees;
        this.facts = facts;
    }

    Mono<Preview> byEmail(String email, @Nullable List<Rule> rules) {
        return dossiers.findByEmail(email)
                .flatMap(found -> switch (found.size()) {
                    case 0 ->
                        none("No candidate in Ashby has the address " + email
                                + ". Check the spelling, or whether the API key may see this candidate.");
                    case 1 -> only(found.getFirst(), rules);
                    default -> Mono.just(choose(email, found));
                })
                .onErrorResume(AshbyFailure.class, Previews::inWords);
    }

    private Mono<Preview> only(Dossiers.Found found, @Nullable List<Rule> rules) {
        return found.applications().isEmpty()
                ? none(found.name() + " is a candidate in Ashby, but has no application yet.")
                : dossiers.load(found.applications().getFirst().applicationId())
                        .map(dossier -> new SamplePeople.Sample(dossier, found.applications()))
                        .flatMap(sample -> show(samples.keep(sample), rules));
    }

    private static Preview choose(String email, List<Dossiers.Found> found) {
        var choices = found.stream()
                .filter(one -> !one.applications().isEmpty())
                .map(one -> new Preview.Choice(
                        one.applications().getFirst().applicationId(),
                        one.name() + ", " + one.applications().getFirst().label()))
                .toList();
        return choices.isEmpty()
                ? new Preview.None(found.size() + " candidates share the address " + email
                        + ", and none of them has an application yet.")
                : new Preview.Choose(
                        found.size() + " candidates share the address " + email + ". Choose one.", choices);
    }

    Mono<Preview> byEmployee(UUID employeeId, @Nullable List<Rule> rules) {
        return employees
                .applicationOf(employeeId)
                .flatMap(application -> byApplication(application, rules))
                .switchIfEmpty(none("This employee did not come from Ashby, so there is nothing to preview."));
    }

    Mono<Preview> byApplication(String applicationId, @Nullable List<Rule> rules) {
        return load(applicationId)
                .flatMap(sample -> show(sample, rules))
                .onErrorResume(AshbyFailure.class, Previews::inWords);
    }

    /** The person who was shown a moment ago, under other rules: as Ashby told of them then. */
    Mono<Preview> again(String applicationId, @Nullable List<Rule> rules) {
        return Mono.defer(() -> Mono.justOrEmpty(samples.of(applicationId)))
                .flatMap(sample -> show(sample, rules))
                .switchIfEmpty(Mono.defer(() -> byApplication(applicationId, rules)));
    }

    private Mono<SamplePeople.Sample> load(String applicationId) {
        return dossiers.load(applicationId)
                .flatMap(dossier -> dossiers.applicationsOf(dossier.candidateId())
                        .map(applications -> new SamplePeople.Sample(dossier, applications)))
                .map(samples::keep);
    }

    private Mono<Preview> show(SamplePeople.Sample sample, @Nullable List<Rule> rules) {
        return facts.read(List.of(), sample.dossier(), rules)
                .map(known -> PreviewView.shown(known, sample.applications()));
    }

    private static Mono<Preview> none(String message) {
        return Mono.just(new Preview.None(message));
    }

    private static Mono<Preview> inWords(AshbyFailure failure) {
        return none(Problems.words(failure));
    }
}
