package dev.stagedoor.mapping.engine.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.engine.suggestion.Suggestion.Strength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which candidate field is suggested, how surely, why, and with which steps. */
class SuggestionsTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CHOICES = List.of("California", "New York");

    /** As every organization has them: key, label, type. */
    private static final List<Known> STANDARD = Stream.of(
                    "candidate.name|Name|text",
                    "candidate.firstName|First name|text",
                    "candidate.lastName|Last name|text",
                    "candidate.primaryEmail|Primary email|email",
                    "candidate.workEmail|Work email|email",
                    "candidate.personalEmail|Personal email|email",
                    "candidate.primaryPhone|Primary phone|phone",
                    "candidate.city|City|text",
                    "candidate.region|Region|text",
                    "candidate.country|Country|text",
                    "candidate.location|Location|text",
                    "candidate.timezone|Time zone|text",
                    "candidate.position|Position|text",
                    "candidate.company|Company|text",
                    "candidate.linkedIn|LinkedIn|link",
                    "candidate.tags|Tags|list",
                    "application.status|Status|choice",
                    "application.source|Source|text",
                    "application.createdAt|Created at|dateTime",
                    "job.title|Title|text",
                    "job.department|Department|text",
                    "job.location|Location|text",
                    "job.employmentType|Employment type|choice",
                    "job.hiringManagerName|Hiring manager name|text",
                    "job.hiringManagerEmail|Hiring manager email|email",
                    "job.workplaceType|Workplace type|choice",
                    "offer.startDate|Start date|date",
                    "offer.salary|Salary|money",
                    "offer.salaryAmount|Salary amount|number",
                    "offer.salaryCurrency|Salary currency|text",
                    "offer.status|Status|choice")
            .map(line -> line.split("\\|"))
            .map(parts -> known(parts[0], parts[1], parts[2], false))
            .toList();

    @ParameterizedTest(name = "{0} ({1}) from {2}")
    @CsvSource({
        "First name,       text,   candidate.firstName,      Same name",
        "Last name,        text,   candidate.lastName,       Same name",
        "Surname,          text,   candidate.lastName,       “Surname” and “Last name” mean the same",
        "Given name,       text,   candidate.firstName,      “Given name” and “First name” mean the same",
        "Personal email,   email,  candidate.primaryEmail,   “Personal email” and “Primary email” mean the same",
        "E-Mail (private), email,  candidate.primaryEmail,   “E-Mail (private)” and “Primary email” mean the same",
        "Phone,            phone,  candidate.primaryPhone,   “Phone” and “Primary phone” mean the same",
        "Mobile number,    phone,  candidate.primaryPhone,   “Mobile number” and “Primary phone” mean the same",
        "Start date,       date,   offer.startDate,          Same name",
        "Joining date,     date,   offer.startDate,          “Joining date” and “Start date” mean the same",
        "Job title,        text,   job.title,                Same name",
        "Role,             text,   job.title,                “Role” and “Title” mean the same",
        "Position,         text,   job.title,                “Position” and “Title” mean the same",
        "Department,       text,   job.department,           Same name",
        "Dept.,            text,   job.department,           Same name",
        "Location,         text,   job.location,             Same name",
        "Office,           text,   job.location,             “Office” and “Location” mean the same",
        "Manager email,    email,  job.hiringManagerEmail,   “Manager email” and “Hiring manager email” mean the same",
        "Manager,          person, job.hiringManagerEmail,   “Manager” and “Hiring manager email” mean the same",
        "Manager,          text,   job.hiringManagerName,    “Manager” and “Hiring manager name” mean the same",
        "Employment type,  choice, job.employmentType,       Same name",
        "Salary,           money,  offer.salary,             Same name",
        "Base pay,         money,  offer.salary,             “Base pay” and “Salary” mean the same",
        "Salary,           number, offer.salaryAmount,       “Salary” and “Salary amount” mean the same",
        "City,             text,   candidate.city,           Same name",
        "State,            text,   candidate.region,         “State” and “Region” mean the same",
        "Country,          text,   candidate.country,        Same name",
        "Time zone,        text,   candidate.timezone,       Same name",
        "timeZone,         text,   candidate.timezone,       Same name",
        "LinkedIn,         link,   candidate.linkedIn,       Same name",
    })
    void knowsTheStandardFields(String label, String type, String from, String reason) {
        assertThat(suggested(label, type, STANDARD))
                .isEqualTo(
                        new Suggestion("field", new Source.CandidateField(from), List.of(), Strength.STRONG, reason));
    }

    @ParameterizedTest(name = "{0} ({1}): nothing")
    @CsvSource({
        "Work email, email",
        "Company e-mail, email",
        "T-shirt size, text",
        "Preferred name, text",
        "Birthday, date",
        "Tags, date",
        "'', text",
        "Allergies, longText"
    })
    void keepsSilentWhenNothingSuits(String label, String type) {
        assertThat(Suggestions.of(List.of(target(label, type)), Set.of(), STANDARD))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} ({1}) from {2} ({3}) seen as {4}: {5}, {7}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            T-shirt size  | text  | T-Shirt Size       | choice | "M";"L"                  | STRONG | - | Same name. All 2 values seen fit
            T-shirt size  | text  | Size of T-shirt    | text   | -                        | STRONG | - | Same name in other words
            T-shirt size  | text  | T-shirt            | text   | -                        | WEAK   | - | Similar name
            Zip code      | text  | Postcode           | text   | "1011"                   | STRONG | - | Same name. The value seen fits
            Cost center   | text  | Cost centre        | text   | -                        | STRONG | - | Same name
            Joining date  | date  | Earliest start     | date   | -                        | WEAK   | - | Its values look like dates
            Visa end      | date  | Visa end           | text   | -                        | GOOD   | {"kind":"readDate"} | Same name
            Notice period | number | Notice period (weeks) | number | 4;8                  | STRONG | - | Same name. All 2 values seen fit
            Visa end      | date  | Visa end           | text   | "31/12/2026";"01/02/2027" | STRONG | {"kind":"readDate","format":"dd/MM/yyyy"} | Same name. All 2 values seen fit
            Visa end      | date  | Visa end           | text   | "01/02/2027"             | GOOD   | {"kind":"readDate","format":"dd/MM/yyyy"} | Same name. The value seen fits. Check the settings of its steps
            Visa end      | date  | Visa end           | text   | "2027-01-02"             | STRONG | {"kind":"readDate"} | Same name. The value seen fits
            Visa end      | date  | Visa end           | text   | "soon";"later"           | -      | - | -
            Visa end      | date  | Visa end           | text   | "2027-01-02";"soon"      | GOOD   | {"kind":"readDate"} | Same name. 1 of 2 values seen fit
            Visa end      | date  | Visa end           | text   | "2027-01-02";"a";"b"     | WEAK   | {"kind":"readDate"} | Same name. 1 of 3 values seen fit
            Bonus         | number | Bonus             | text   | "1.000,50"               | STRONG | {"kind":"readNumber","decimal":","} | Same name. The value seen fits
            Bonus         | money | Bonus              | number | 1000                     | GOOD   | {"kind":"money","currency":"EUR"} | Same name. The value seen fits. Check the settings of its steps
            Languages     | text  | Languages          | multipleChoice | ["a","b"]        | STRONG | {"kind":"join","separator":", "} | Same name. The value seen fits
            Home state    | choice | Home state        | text   | "CA";"NY"                | STRONG | {"kind":"region","country":"US","to":"name"} | Same name. All 2 values seen fit
            Band          | number | Band              | numberRange | -                   | WEAK   | {"kind":"rangeEnd","end":"minimum"} | Same name. Check the settings of its steps
            Bonus         | date  | Bonus              | money  | -                        | -      | - | -
            Emergency contact | phone | Whom to call   | phone  | -                        | WEAK   | - | Its values look like phone numbers
            Emergency contact | phone | Whom to call   | text   | "+36 1 555 0101";"555-0102" | WEAK | - | Its values look like phone numbers. All 2 values seen fit
            Emergency contact | phone | When to call   | text   | "2026-11-02";"2026-11-03" | -     | - | -
            Second address | email | Partner           | text   | "a@mail.example";"b@mail.example" | WEAK | - | Its values look like e-mail addresses. All 2 values seen fit
            Work email     | email | Private e-mail 2  | email  | "a@mail.example";"b@mail.example" | -    | - | -
            Buddy          | person | Private e-mail 2 | email  | "a@mail.example";"b@mail.example" | -    | - | -
            Buddy          | person | Buddy's e-mail  | email  | "a@mail.example";"b@mail.example" | WEAK | - | Similar name. All 2 values seen fit
            Second address | email | Partner           | text   | "a@mail.example"         | -      | - | -
            """)
    void knowsFieldsOfTheOrganizationsOwn(
            String label,
            String type,
            String customLabel,
            String customType,
            String seen,
            Strength strength,
            String steps,
            String reason) {
        var custom = known("candidate.custom.7f", customLabel, customType, true, seen == null ? "" : seen);
        var found = Suggestions.of(List.of(target(label, type)), Set.of(), List.of(custom));

        assertThat(found)
                .isEqualTo(
                        strength == null
                                ? List.of()
                                : List.of(new Suggestion(
                                        "field",
                                        new Source.CandidateField("candidate.custom.7f"),
                                        steps == null ? List.of() : List.of(JSON.readValue(steps, Transform.class)),
                                        strength,
                                        reason)));
    }

    @Test
    void aStateIsKnownByItsCodes() {
        var custom = known("candidate.custom.7f", "Where do you live", "text", true, "\"CA\";\"NY\"");

        assertThat(Suggestions.of(List.of(target("State", "text")), Set.of(), List.of(custom)))
                .extracting(Suggestion::strength, Suggestion::reason)
                .containsExactly(
                        tuple(Strength.WEAK, "Its values look like states or provinces. All 2 values seen fit"));
    }

    @Test
    void whatTwoFieldsLookLikeIsNoReason() {
        var fields = List.of(
                known("candidate.custom.1", "Whom to call", "phone", true),
                known("candidate.custom.2", "Whom to call then", "phone", true));

        assertThat(Suggestions.of(List.of(target("Emergency contact", "phone")), Set.of(), fields))
                .isEmpty();
    }

    @Test
    void aFieldOfExactlyThatNameWinsOverTheUsualOne() {
        var fields = with(known("offer.custom.7f", "Contract type", "choice", true));

        assertThat(suggested("Contract type", "text", fields).source())
                .isEqualTo(new Source.CandidateField("offer.custom.7f"));
        assertThat(suggested("Employment type", "text", fields).source())
                .isEqualTo(new Source.CandidateField("job.employmentType"));
    }

    @Test
    void neverSuggestsWhatIsTakenOrArchived() {
        var archived =
                new Known("candidate.custom.7f", "T-shirt size", "Candidate", "text", true, false, true, List.of());

        assertThat(Suggestions.of(List.of(target("First name", "text")), Set.of("field"), STANDARD))
                .isEmpty();
        assertThat(Suggestions.of(List.of(target("T-shirt size", "text")), Set.of(), List.of(archived)))
                .isEmpty();
    }

    @Test
    void marksWhatIsPrivateAndLetsAPersonDecide() {
        var secret =
                new Known("candidate.custom.7f", "Bank account", "Candidate", "text", true, true, false, List.of());

        assertThat(suggested("Bank account", "text", List.of(secret)))
                .extracting(Suggestion::strength, Suggestion::reason)
                .containsExactly(Strength.GOOD, "Same name. Private in Ashby");
    }

    @Test
    void makesAWorkAddressAtTheDomainOfTheManagers() {
        var manager = known(
                "job.hiringManagerEmail",
                "Hiring manager email",
                "email",
                false,
                "\"noor@corp.example\";\"tomas@corp.example\"");

        assertThat(suggested("Work email", "email", List.of(manager)))
                .isEqualTo(new Suggestion(
                        "field",
                        new Source.Template("{candidate.firstName}.{candidate.lastName}@corp.example"),
                        List.of(new Transform.WorkEmail()),
                        Strength.GOOD,
                        "Made of the name, at the domain of the hiring managers' addresses"));
    }

    @Test
    void keepsTheOrderOfTheEmployeeFields() {
        var targets = List.of(
                new Target("b", "Emergency contact", "phone", false, List.of()),
                new Target("a", "First name", "text", false, List.of()));
        var fields = with(known("candidate.custom.7f", "Whom to call", "phone", true));

        assertThat(Suggestions.of(targets, Set.of(), fields))
                .extracting(Suggestion::employeeField)
                .containsExactly("b", "a");
    }

    private static Suggestion suggested(String label, String type, List<Known> fields) {
        var found = Suggestions.of(List.of(target(label, type)), Set.of(), fields);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Known> with(Known custom) {
        var fields = new ArrayList<>(STANDARD);
        fields.add(custom);
        return fields;
    }

    private static Target target(String label, String type) {
        return new Target("field", label, type, false, type.equals("choice") ? CHOICES : List.of());
    }

    private static Known known(String key, String label, String type, boolean custom) {
        return known(key, label, type, custom, "");
    }

    private static Known known(String key, String label, String type, boolean custom, String seen) {
        List<JsonNode> values = Arrays.stream(seen.split(";"))
                .filter(value -> !value.isEmpty())
                .map(JSON::readTree)
                .toList();
        String object = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1, key.indexOf('.'));
        return new Known(key, label, object, type, custom, false, false, values);
    }
}
