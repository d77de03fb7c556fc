package dev.stagedoor.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.employee.EmployeeField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnNamesTests {
    private static final List<EmployeeField> FIELDS = List.of(
            field("firstName", "First name", "text"),
            field("lastName", "Last name", "text"),
            field("personalEmail", "Personal email", "email"),
            field("workEmail", "Work email", "email"),
            field("startDate", "Start date", "date"),
            field("department", "Department", "text"),
            field("badge", "Badge no.", "text"));

    @Test
    void goesByNamesAndWhatPeopleCallThem() {
        assertThat(suggested("Given Name,SURNAME,E-mail,Company e-mail,Hire Date,Dept,badge no,Shoe size"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Given Name", "firstName",
                        "SURNAME", "lastName",
                        "E-mail", "personalEmail",
                        "Company e-mail", "workEmail",
                        "Hire Date", "startDate",
                        "Dept", "department",
                        "badge no", "badge"));
    }

    @Test
    void suggestsNoFieldTwiceAndPrefersItsVeryName() {
        assertThat(suggested("E-mail,Personal email,Email address"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Personal email", "personalEmail"));
    }

    private static Map<String, String> suggested(String head) {
        return ColumnNames.suggested(CsvText.read(head + "\nx\n"), FIELDS);
    }

    private static EmployeeField field(String key, String label, String type) {
        return new EmployeeField(key, label, type, false, false, List.of(), 1);
    }
}
