package org.concilier.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Makes one of each bean, the first time it is called. Callers hold a generated subclass that, as the container's proxy
 * does, hands calls to the real object: fields of the proxy stay empty and a bean's call of itself is not intercepted.
 */
final class Beans {
    private final Domain domain;
    private final Calls calls;
    private final Injection injection;
    private final Map<Class<?>, Object> proxies = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> targets = new ConcurrentHashMap<>();

    Beans(Domain domain) {
        this.domain = domain;
        this.calls = new Calls(domain);
        this.injection = new Injection(domain, this);
    }

    /** A bean of a class, or the one bean that is a {@code type}. */
    <T> T get(Class<T> type) {
        if (Classes.isBean(type)) return type.cast(one(type));
        var found = all(type);
        if (found.size() != 1) throw new IllegalStateException("wanted one bean of " + type + ", found " + found);
        return found.get(0);
    }

    <T> List<T> all(Class<T> type) {
        return Classes.OF_BEANS.stream()
                .filter(type::isAssignableFrom)
                .map(this::one)
                .map(type::cast)
                .toList();
    }

    /** What a {@code @Produces} method makes for this type and these qualifiers. */
    Optional<Object> produced(Class<?> type, AnnotatedElement point) {
        return Classes.OF_BEANS.stream()
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Produces.class) && type.isAssignableFrom(m.getReturnType()))
                .filter(m -> qualifiers(m).equals(qualifiers(point)))
                .findFirst()
                .map(m -> domain.unchecked(
                        () -> Calls.invoke(target(m.getDeclaringClass()), m, injection.arguments(m, null))));
    }

    /** Calls an observer, through the proxy when the container would. */
    void notify(Method observer, Object event) {
        var target = target(observer.getDeclaringClass());
        domain.unchecked(() -> calls.call(target, observer, injection.arguments(observer, event)));
    }

    private Object one(Class<?> type) {
        if (type.isAnnotationPresent(Dependent.class)) return target(type);
        return proxies.computeIfAbsent(type, this::proxy);
    }

    private Object target(Class<?> type) {
        synchronized (targets) {
            var made = targets.get(type);
            if (made == null) {
                made = domain.unchecked(() -> {
                    var constructor = type.getDeclaredConstructor();
                    constructor.setAccessible(true);
                    return constructor.newInstance();
                });
                targets.put(type, made);
                injection.into(made);
                postConstruct(made);
            }
            return made;
        }
    }

    private void postConstruct(Object bean) {
        for (Class<?> c = bean.getClass(); c != Object.class; c = c.getSuperclass()) {
            Arrays.stream(c.getDeclaredMethods())
                    .filter(m -> m.isAnnotationPresent(PostConstruct.class))
                    .forEach(m -> domain.unchecked(
                            () -> calls.constructed(bean.getClass(), () -> Calls.invoke(bean, m, new Object[0]))));
        }
    }

    private Object proxy(Class<?> type) {
        return domain.unchecked(() -> {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var constructor = new ByteBuddy()
                    .subclass(type)
                    .method(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class)))
                    .intercept(MethodDelegation.to(new Handler(type)))
                    .make()
                    .load(type.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
                    .getLoaded()
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        });
    }

    static Set<Class<? extends Annotation>> qualifiers(AnnotatedElement point) {
        return Arrays.stream(point.getAnnotations())
                .map(Annotation::annotationType)
                .filter(a -> a.isAnnotationPresent(Qualifier.class))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Receives the calls of one generated class. */
    public final class Handler {
        private final Class<?> type;

        Handler(Class<?> type) {
            this.type = type;
        }

        @RuntimeType
        public Object intercept(@Origin Method method, @AllArguments Object[] arguments) throws Exception {
            return calls.call(target(type), method, arguments);
        }
    }
}
