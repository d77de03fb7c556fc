package dev.stagedoor.ashby.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.StubAshby;
import dev.stagedoor.ashby.StubAshby.Answer;
import dev.stagedoor.ashby.dossier.CandidateFields.Selectable;
import dev.stagedoor.inbox.InboxFixture.FakeWakeups;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class DossiersTests {
    private static final String APPLICATION = "a5000001-1a2b-4c3d-8e4f-000000000001";

    private final StubAshby ashby = new StubAshby();
    private final Clock clock = Clock.fixed(StubAshby.NOW, ZoneOffset.UTC);
    private final AshbyClient client = ashby.client(new StubAshby.Known());
    private final io.r2dbc.spi.ConnectionFactory factory =
            TestPostgres.freshDatabase().connectionFactory();
    private final References references =
            new References(client, TestDatabase.client(factory), new FakeWakeups(), clock);
    private final CandidateFields fields = new CandidateFields(client, references);
    private final Dossiers dossiers = new Dossiers(client, references, fields, clock);

    @BeforeEach
    void company() {
        for (String name : new String[] {
            "application.info",
            "candidate.info",
            "job.info",
            "offer.list",
            "department.info",
            "location.info",
            "customField.list",
            "candidate.search"
        }) {
            ashby.specimen(name, name);
        }
    }

    @AfterEach
    void close() {
        ashby.close();
    }

    @Test
    void loadsADossierAndKeepsTheNamesBehindIds() {
        StepVerifier.create(dossiers.load(APPLICATION).then(dossiers.load(APPLICATION)))
                .assertNext(dossier -> {
                    assertThat(dossier.candidateName()).isEqualTo("Imre Szőke-Lindqvist");
                    assertThat(dossier.emails()).containsExactly("imre.szoke@mail.example", "imre@oldjob.example");
                    assertThat(dossier.stage().title()).isEqualTo("Offer");
                    assertThat(dossier.offerNote()).isEqualTo("Accepted offer of 15 Sep 2026");
                    assertThat(dossier.offers()).isEqualTo(Dossier.Offers.STANDING);
                    assertThat(dossier.values()).containsKeys("job.department", "offer.startDate", "offer.salary");
                })
                .verifyComplete();
        assertThat(ashby.calls)
                .filteredOn(call -> call.endpoint().equals("department.info"))
                .hasSize(1);
        assertThat(ashby.calls)
                .filteredOn(call -> call.endpoint().equals("candidate.info"))
                .hasSize(2);
    }

    @Test
    void notesThatOffersMayNotBeRead() {
        ashby.answer("offer.list", StubAshby.MISSING_PERMISSION).answer("location.info", StubAshby.MISSING_PERMISSION);

        StepVerifier.create(dossiers.load(APPLICATION))
                .assertNext(dossier -> {
                    assertThat(dossier.offerNote()).contains("offersRead");
                    assertThat(dossier.offers()).isEqualTo(Dossier.Offers.UNKNOWN);
                    assertThat(dossier.values()).doesNotContainKeys("offer.startDate", "job.location");
                    assertThat(dossier.values()).containsKey("job.department");
                })
                .verifyComplete();
    }

    @Test
    void failsAsAshbyFails() {
        ashby.answer("candidate.info", new Answer(503, "", Map.of()));

        StepVerifier.create(dossiers.load(APPLICATION))
                .expectErrorMatches(error -> ((AshbyFailure) error).kind() == Kind.UNAVAILABLE)
                .verify();
    }

    @Test
    void findsACandidateByAnyAddressInAnyCase() {
        StepVerifier.create(dossiers.findByEmail(" IMRE@oldjob.example "))
                .assertNext(found -> {
                    assertThat(found).hasSize(1);
                    assertThat(found.getFirst().applications()).hasSize(2);
                    assertThat(found.getFirst().applications().getFirst().label())
                            .isEqualTo("Senior Embedded Engineer · Offer · Active");
                })
                .verifyComplete();
        StepVerifier.create(dossiers.findByEmail("imre@oldjob.exampl"))
                .assertNext(found -> assertThat(found).isEmpty())
                .verifyComplete();
    }

    @Test
    void listsStoredCustomFieldsWhenAshbyIsDown() {
        StepVerifier.create(fields.all())
                .assertNext(listing -> {
                    assertThat(listing.problem()).isNull();
                    assertThat(listing.fields())
                            .filteredOn(CandidateField::custom)
                            .extracting(CandidateField::label)
                            .contains("Work model", "Band")
                            .doesNotContain("Approved range");
                })
                .verifyComplete();
        ashby.answer("customField.list", new Answer(503, "", Map.of()));
        Clock later = Clock.offset(clock, java.time.Duration.ofMinutes(2));
        var laterFields = new CandidateFields(
                client, new References(client, TestDatabase.client(factory), new FakeWakeups(), later));

        StepVerifier.create(laterFields.all())
                .assertNext(listing -> {
                    assertThat(listing.problem()).isNotNull();
                    assertThat(listing.fetchedAt()).isEqualTo(StubAshby.NOW);
                    assertThat(listing.fields())
                            .extracting(CandidateField::label)
                            .contains("Work model");
                })
                .verifyComplete();
    }

    @Test
    void whatIsThereNowIsAskedAnewWithArchivedFieldsAndAllThatCanBeChosen() {
        StepVerifier.create(fields.all().then(fields.present()).then(fields.present()))
                .assertNext(present -> assertThat(present.selectable())
                        .containsEntry(
                                "candidate.custom.a500002b-1a2b-4c3d-8e4f-00000000002b",
                                List.of(new Selectable("Hybrid, 3 days", false), new Selectable("Remote", true))))
                .verifyComplete();
        assertThat(ashby.calls)
                .filteredOn(call -> call.endpoint().equals("customField.list"))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.body()).contains("\"includeArchived\":true"));
    }
}
