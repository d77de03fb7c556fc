package dev.stagedoor.mapping.engine.suggestion;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What names mean, however they are spelled. */
final class Names {
    /** The standard field that usually has it, and the names that people give it. */
    private static final Map<String, Set<String>> MEANINGS = meanings("""
            candidate.firstName: first name, given name, forename, legal first name
            candidate.lastName: last name, surname, family name, legal last name
            candidate.name: name, full name, legal name, full legal name, display name
            candidate.primaryEmail: personal email, private email, home email, email, email address, \
            personal email address, private email address, contact email, primary email
            candidate.primaryPhone: phone, phone number, mobile, mobile phone, mobile number, cell, cell phone, \
            telephone, telephone number, personal phone, personal phone number, contact number, primary phone
            candidate.city: city, town, home city, city of residence
            candidate.region: state, region, province, county, state province, state region, home state
            candidate.country: country, home country, country of residence
            candidate.timezone: timezone
            candidate.linkedIn: linkedin, linkedin profile, linkedin url
            candidate.company: company, previous company, previous employer, last employer, last company
            candidate.position: previous position, previous job title, last position
            candidate.school: school, university, college, education
            candidate.tags: tags
            job.title: job title, title, position, role, job, job role, position title, designation
            job.department: department, team, division, business unit
            job.location: location, office, work location, office location, site, work site, place of work
            job.employmentType: employment type, contract type, type of employment, type of contract, worker type
            job.workplaceType: workplace type, work mode, work model, remote or office
            job.hiringManagerEmail: manager email, hiring manager email, supervisor email, line manager email, \
            manager, hiring manager, supervisor, line manager, reports to
            job.hiringManagerName: manager name, hiring manager name, supervisor name, line manager name, \
            manager, hiring manager, supervisor, line manager, reports to
            job.recruiterName: recruiter, recruiter name
            job.requisitionId: requisition id, requisition, requisition number, job id
            offer.startDate: start date, joining date, date of joining, join date, hire date, date of hire, first day, \
            first working day, employment start, employment start date, entry date, start
            offer.salary: salary, base salary, annual salary, yearly salary, gross salary, compensation, pay, base pay, \
            wage
            offer.salaryAmount: salary amount, salary, base salary, annual salary, yearly salary, gross salary, pay
            offer.salaryCurrency: currency, salary currency, pay currency
            application.source: source, hiring source, recruiting source
            application.creditedTo: credited to, referred by, referrer
            """);

    private record Spelling(String from, String to) {}

    /** Of one word; the longer before the shorter that it contains. */
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("e mail", "email"),
            new Spelling("t shirt", "tshirt"),
            new Spelling("tee shirt", "tshirt"),
            new Spelling("time zone", "timezone"),
            new Spelling("linked in", "linkedin"),
            new Spelling("zip code", "postcode"),
            new Spelling("postal code", "postcode"),
            new Spelling("post code", "postcode"),
            new Spelling("zip", "postcode"),
            new Spelling("date of birth", "birthday"),
            new Spelling("birth date", "birthday"),
            new Spelling("dob", "birthday"),
            new Spelling("dept", "department"),
            new Spelling("centre", "center"),
            new Spelling("organisation", "organization"),
            new Spelling("programme", "program"),
            new Spelling("colour", "color"),
            new Spelling("licence", "license"),
            new Spelling("id number", "id"),
            new Spelling("tel", "telephone"),
            new Spelling("cellphone", "cell phone"));

    private static final Set<String> FILLERS =
            Set.of("the", "a", "an", "of", "your", "employee", "new", "hire", "s", "please");
    private static final Set<String> COMPANY_EMAIL =
            Set.of("work email", "company email", "business email", "corporate email", "work email address");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]{0,100}\\)");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private Names() {}

    /** Small plain words in one spelling: "E-Mail (private)" is "email". */
    static String plain(String label) {
        String apart = HUMP.matcher(IN_BRACKETS.matcher(label).replaceAll(" ")).replaceAll(" ");
        String bare = ACCENT.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD))
                .replaceAll("");
        String words = " "
                + NO_LETTER
                        .matcher(bare.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        for (Spelling spelling : SPELLINGS) {
            words = words.replace(" " + spelling.from() + " ", " " + spelling.to() + " ");
        }
        return words.strip();
    }

    /** Whether a standard field usually has what is called so. */
    static boolean means(String plain, String field) {
        return MEANINGS.getOrDefault(field, Set.of()).contains(plain);
    }

    /** Whether two names are two words for one thing. */
    static boolean meanTheSame(String plain, String other) {
        return MEANINGS.values().stream().anyMatch(names -> names.contains(plain) && names.contains(other));
    }

    static boolean hasMeaning(String plain) {
        return MEANINGS.values().stream().anyMatch(names -> names.contains(plain));
    }

    /** An address that the company gives: nothing that a candidate brings is one. */
    static boolean isCompanyEmail(String plain) {
        return COMPANY_EMAIL.contains(plain);
    }

    /** Of all words of both names, how many both have: 0 to 1. */
    static double overlap(String plain, String other) {
        Set<String> words = words(plain);
        Set<String> both = new HashSet<>(words);
        both.retainAll(words(other));
        Set<String> all = new HashSet<>(words);
        all.addAll(words(other));
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> words(String plain) {
        Set<String> words = new HashSet<>(Arrays.asList(plain.split(" ")));
        words.removeAll(FILLERS);
        words.remove("");
        return words;
    }

    private static Map<String, Set<String>> meanings(String lines) {
        var meanings = new LinkedHashMap<String, Set<String>>();
        for (String line : lines.lines().toList()) {
            int colon = line.indexOf(':');
            List<String> names = Arrays.stream(line.substring(colon + 1).split(","))
                    .map(String::strip)
                    .toList();
            meanings.put(line.substring(0, colon).strip(), Set.copyOf(names));
        }
        return meanings;
    }
}
