package dev.stagedoor.employee;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The employee fields in use, in their order. */
@Component
public class EmployeeFields {
    public Mono<List<EmployeeField>> all() {
        throw new UnsupportedOperationException("not built yet");
    }
}
