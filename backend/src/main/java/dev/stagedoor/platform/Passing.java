package dev.stagedoor.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For things with many methods of which one or two shall do more. */
final class Passing {
    private Passing() {}

    /** @param more what it can do besides */
    static <T> T of(Class<T> type, InvocationHandler handler, Class<?>... more) {
        Class<?>[] types = Stream.concat(Stream.of(type), Stream.of(more)).toArray(Class<?>[]::new);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, handler));
    }

    /** Passes a call on; fails as the target does. */
    static @Nullable Object on(Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
