package dev.stagedoor.ashby.dossier;

import java.util.List;

/** PURE. The candidate fields that every organization has: Ashby's own and those derived from them. */
final class StandardFields {
    static final String CANDIDATE = "Candidate";
    static final String APPLICATION = "Application";
    static final String JOB = "Job";
    static final String OFFER = "Offer";

    static final List<CandidateField> ALL = List.of(
            of("candidate.name", "Name", CANDIDATE, "text", "The full name, as Ashby has it."),
            of(
                    "candidate.firstName",
                    "First name",
                    CANDIDATE,
                    "text",
                    "Derived: the name without its last word and the particles before it (van, de la); a nickname in"
                            + " quotes is left out. A single word is a first name."),
            of(
                    "candidate.lastName",
                    "Last name",
                    CANDIDATE,
                    "text",
                    "Derived: the last word of the name with the particles before it (van, de la). Empty when the name"
                            + " is a single word."),
            of(
                    "candidate.primaryEmail",
                    "Primary email",
                    CANDIDATE,
                    "email",
                    "The address that Ashby marks as primary, else the first one."),
            of("candidate.workEmail", "Work email", CANDIDATE, "email", "The first address of type Work."),
            of("candidate.personalEmail", "Personal email", CANDIDATE, "email", "The first address of type Personal."),
            of(
                    "candidate.primaryPhone",
                    "Primary phone",
                    CANDIDATE,
                    "phone",
                    "The number that Ashby marks as primary, else the first one; free text in Ashby."),
            of("candidate.city", "City", CANDIDATE, "text", "From the candidate's location."),
            of("candidate.region", "Region", CANDIDATE, "text", "State or region, from the candidate's location."),
            of("candidate.country", "Country", CANDIDATE, "text", "From the candidate's location."),
            of("candidate.location", "Location", CANDIDATE, "text", "The candidate's location in one line."),
            of("candidate.timezone", "Time zone", CANDIDATE, "text", "For example Europe/Budapest."),
            of("candidate.position", "Position", CANDIDATE, "text", "The present or last position."),
            of("candidate.company", "Company", CANDIDATE, "text", "The present or last company."),
            of("candidate.school", "School", CANDIDATE, "text", "The school."),
            of("candidate.linkedIn", "LinkedIn", CANDIDATE, "link", "The first link of type LinkedIn."),
            of("candidate.profileUrl", "Ashby profile", CANDIDATE, "link", "The candidate's page in Ashby."),
            of("candidate.tags", "Tags", CANDIDATE, "list", "The titles of the candidate's tags."),
            of("application.status", "Status", APPLICATION, "choice", "Active, Hired, Archived or Lead."),
            of("application.stage", "Stage", APPLICATION, "text", "The title of the present interview stage."),
            of("application.source", "Source", APPLICATION, "text", "Where the candidate came from."),
            of("application.sourceType", "Source type", APPLICATION, "text", "For example Inbound or Referral."),
            of("application.createdAt", "Created at", APPLICATION, "dateTime", "When the application was made."),
            of("application.creditedTo", "Credited to", APPLICATION, "text", "Who is credited with the application."),
            of("job.title", "Title", JOB, "text", "The job's title."),
            of("job.department", "Department", JOB, "text", "The name of the job's department or team."),
            of("job.location", "Location", JOB, "text", "The name of the job's location."),
            of(
                    "job.employmentType",
                    "Employment type",
                    JOB,
                    "choice",
                    "Full-time, Part-time, Intern, Contract or Temporary."),
            of(
                    "job.hiringManagerName",
                    "Hiring manager name",
                    JOB,
                    "text",
                    "From the hiring team of the application, else of the job."),
            of(
                    "job.hiringManagerEmail",
                    "Hiring manager email",
                    JOB,
                    "email",
                    "From the hiring team of the application, else of the job."),
            of("job.recruiterName", "Recruiter name", JOB, "text", "From the hiring team."),
            of("job.requisitionId", "Requisition ID", JOB, "text", "The organization's own number of the job."),
            of("job.workplaceType", "Workplace type", JOB, "choice", "On-site, Hybrid or Remote, from the location."),
            of(
                    "offer.startDate",
                    "Start date",
                    OFFER,
                    "date",
                    "From the accepted offer, else the newest; the calendar day as Ashby has it."),
            of("offer.salary", "Salary", OFFER, "money", "Amount and currency of the accepted offer, else the newest."),
            of("offer.salaryAmount", "Salary amount", OFFER, "number", "The amount without its currency."),
            of("offer.salaryCurrency", "Salary currency", OFFER, "text", "For example EUR."),
            of("offer.status", "Status", OFFER, "choice", "How far the offer is: Accepted, Pending, Declined, ..."));

    private StandardFields() {}

    private static CandidateField of(String key, String label, String object, String type, String description) {
        return new CandidateField(key, label, object, type, false, false, false, description);
    }
}
