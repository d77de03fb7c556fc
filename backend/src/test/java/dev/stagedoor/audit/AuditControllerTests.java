package dev.stagedoor.audit;

import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.Wiring;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class AuditControllerTests {
    @Test
    void pagesTheChangesTheNewestFirst() {
        try (AnnotationConfigApplicationContext context = Wiring.of(AuditController.class, Subjects.class)) {
            var log = context.getBean(AuditLog.class);
            log.record(Screen.ADA, AuditKind.WORKFLOW_CREATED, "workflow:1", null, Map.of("name", "Old"))
                    .block();
            log.record(
                            Screen.ADA,
                            AuditKind.WORKFLOW_CHANGED,
                            "workflow:1",
                            Map.of("name", "Old"),
                            Map.of("name", "New"))
                    .block();
            var screen = Screen.as(Screen.ADA, context.getBean(AuditController.class));
            String[] next = new String[1];

            screen.get()
                    .uri("/api/v1/audit?limit=1")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(1)
                    .jsonPath("$.items[0].kind")
                    .isEqualTo("workflow.changed")
                    .jsonPath("$.items[0].person")
                    .isEqualTo("Ada Admin")
                    .jsonPath("$.items[0].before.name")
                    .isEqualTo("Old")
                    .jsonPath("$.items[0].after.name")
                    .isEqualTo("New")
                    .jsonPath("$.next")
                    .value(String.class, id -> next[0] = id);

            screen.get()
                    .uri("/api/v1/audit?limit=1&after=" + next[0])
                    .exchange()
                    .expectBody()
                    .jsonPath("$.items[0].kind")
                    .isEqualTo("workflow.created")
                    .jsonPath("$.items[0].before")
                    .isEmpty()
                    .jsonPath("$.next")
                    .isEmpty();
        }
    }
}
