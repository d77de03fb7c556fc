package dev.stagedoor.mapping;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.mapping.engine.Converted;
import dev.stagedoor.mapping.engine.Mapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What people type goes through the same engine as what Ashby sends. */
@Component
class EngineConversion implements FieldConversion {
    @Override
    public Outcome convert(EmployeeField field, @Nullable JsonNode raw) {
        return switch (Mapper.convert(Targets.of(field), raw)) {
            case Converted.Fits(JsonNode value, String display) -> new Outcome(value, display, null);
            case Converted.Blank() -> new Outcome(null, null, null);
            case Converted.Wrong(String message, String shown) -> new Outcome(null, null, message);
        };
    }
}
