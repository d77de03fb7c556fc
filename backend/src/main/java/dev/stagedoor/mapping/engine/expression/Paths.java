package dev.stagedoor.mapping.engine.expression;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PURE. Which candidate field a part of an expression names: {@code candidate.firstName}, {@code candidate["firstName"]} or
 * {@code candidate.custom["its id"]}.
 */
final class Paths {
    static final List<String> OBJECTS = List.of("candidate", "application", "job", "offer");
    static final String PART = "_[_]";
    private static final String CUSTOM = ".custom";

    private Paths() {}

    /** Whether it goes as far as the custom fields and does not say which. */
    static boolean isUnfinished(String key) {
        return key.endsWith(CUSTOM);
    }

    /** The key of the candidate field that a node names; empty when it names none. */
    static Optional<String> key(CelExpr node, Set<String> locals) {
        return step(node).flatMap(step -> holder(step.holder(), locals).map(holder -> holder + "." + step.name()));
    }

    private static Optional<String> holder(CelExpr node, Set<String> locals) {
        if (node.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            return Optional.of(node.ident().name()).filter(name -> OBJECTS.contains(name) && !locals.contains(name));
        }
        return key(node, locals).filter(key -> isUnfinished(key) && key.indexOf('.') == key.lastIndexOf('.'));
    }

    private record Step(CelExpr holder, String name) {}

    private static Optional<Step> step(CelExpr node) {
        if (node.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            return Optional.of(new Step(node.select().operand(), node.select().field()));
        }
        if (node.getKind() != CelExpr.ExprKind.Kind.CALL
                || !node.call().function().equals(PART)) {
            return Optional.empty();
        }
        CelExpr name = node.call().args().get(1);
        return Literals.isText(name)
                ? Optional.of(
                        new Step(node.call().args().getFirst(), name.constant().stringValue()))
                : Optional.empty();
    }
}
