package dev.stagedoor.contract;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/**
 * What a type is called in the contract: its own name without "View"; a nested type, unless its name says so already, with
 * the thing that its outer type is about before it. {@code EmployeeView.Row} is an EmployeeRow.
 */
final class Names {
    private final Map<String, Type> taken = new HashMap<>();

    String of(Class<?> type) {
        String own = withoutView(type.getSimpleName());
        Class<?> outer = type.getDeclaringClass();
        String about =
                outer == null ? "" : singular(withoutView(outer.getSimpleName().replaceFirst("Controller$", "")));
        String name = own.contains(about) ? own : about + own;
        return of(name, type);
    }

    String of(String name, Type type) {
        Type other = taken.putIfAbsent(name, type);
        if (other != null && !other.getTypeName().equals(type.getTypeName())) {
            throw new IllegalStateException(type.getTypeName() + " and " + other.getTypeName()
                    + " would both be called " + name + " in the contract: rename one of them.");
        }
        return name;
    }

    private static String withoutView(String name) {
        return name.replaceFirst("(?<=.)View$", "");
    }

    private static String singular(String name) {
        return name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + "y"
                : name.replaceFirst("(?<=[a-z])(?<!s)s$", "");
    }
}
