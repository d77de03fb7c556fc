package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.step.WorkAddress;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The first of zoe.angstrom, zoe.angstrom2, ... that is free. An address that the person has already stays. */
final class WorkEmailStep implements Step {
    static final int LAST = 99;

    @Override
    public Outcome apply(Outcome before, Map<String, JsonNode> values, Addresses addresses) {
        return before instanceof Outcome.Value(JsonNode node) ? address(node, addresses) : before;
    }

    private static Outcome address(JsonNode node, Addresses addresses) {
        String text = Rendering.single(node);
        var address = WorkAddress.of(text);
        if (!address.isComplete()) {
            return Outcome.failed("No work e-mail address can be made of " + Rendering.quoted(text)
                    + ": it needs plain letters, an @ and a domain");
        }
        for (int number = 1; number <= LAST && !addresses.equals(Addresses.NONE); number++) {
            if (addresses.mine(address.numbered(number))) {
                return value(address, number);
            }
        }
        for (int number = 1; number <= LAST; number++) {
            if (!addresses.taken(address.numbered(number))) {
                return value(address, number);
            }
        }
        return new Outcome.Failed(
                "noFreeAddress", address.numbered(1) + " and its numbers up to " + LAST + " belong to other employees");
    }

    private static Outcome value(WorkAddress address, int number) {
        return new Outcome.Value(StringNode.valueOf(address.numbered(number)));
    }
}
