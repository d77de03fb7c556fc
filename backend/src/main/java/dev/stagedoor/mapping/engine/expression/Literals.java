package dev.stagedoor.mapping.engine.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/** PURE. What is written out in an expression, as opposed to what is worked out. */
final class Literals {
    private Literals() {}

    static boolean isText(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && node.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    /** As the key of a map, which is a text as JSON's are; empty for one that is worked out. */
    static Optional<String> asKey(CelExpr node) {
        if (node.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant constant = node.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> Optional.of(Texts.of(constant.int64Value()));
            case DOUBLE_VALUE -> Optional.of(Texts.of(constant.doubleValue()));
            case BOOLEAN_VALUE -> Optional.of(Texts.of(constant.booleanValue()));
            case STRING_VALUE -> Optional.of(constant.stringValue());
            default -> Optional.empty();
        };
    }
}
