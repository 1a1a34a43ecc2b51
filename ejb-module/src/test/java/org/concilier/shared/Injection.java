package org.concilier.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.Arrays;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills the injection points of one bean. */
final class Injection {
    private final Domain domain;
    private final Beans beans;
    private final Standing standing;

    Injection(Domain domain, Beans beans) {
        this.domain = domain;
        this.beans = beans;
        this.standing = new Standing(domain, beans);
    }

    void into(Object bean) {
        for (Class<?> c = bean.getClass(); c != Object.class; c = c.getSuperclass()) {
            for (var field : c.getDeclaredFields()) {
                if (isInjected(field)) set(bean, field, resolve(field.getGenericType(), field));
            }
        }
    }

    Object[] arguments(Method method, Object event) {
        return Arrays.stream(method.getParameters())
                .map(p -> p.isAnnotationPresent(Observes.class) ? event : resolve(p.getParameterizedType(), p))
                .toArray();
    }

    private static boolean isInjected(Field field) {
        return field.isAnnotationPresent(Inject.class)
                || field.isAnnotationPresent(EJB.class)
                || field.isAnnotationPresent(PersistenceContext.class)
                || field.isAnnotationPresent(PersistenceUnit.class)
                || field.isAnnotationPresent(Resource.class);
    }

    private Object resolve(Type generic, AnnotatedElement point) {
        var type = raw(generic);
        var setting = point.getAnnotation(ConfigProperty.class);
        if (setting != null) return domain.settings().property(setting, generic);
        if (type == Config.class) return domain.settings();
        if (type == Clock.class) {
            return point.isAnnotationPresent(Business.class) ? domain.clock().business() : domain.clock();
        }
        if (type == Event.class) return domain.events().of(argument(generic));
        if (type == Instance.class) return standing.instance(argument(generic));
        if (type == DataSource.class)
            return standing.dataSource(point.getAnnotation(Resource.class).lookup());
        if (type == EntityManagerFactory.class) return domain.entityManagerFactory();
        if (type.getName().startsWith("org.concilier.") && Classes.isBean(type)) return beans.get(type);
        return standing.in(type).or(() -> beans.produced(type, point)).orElseGet(() -> beans.get(type));
    }

    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    }

    private static Class<?> argument(Type generic) {
        return raw(((ParameterizedType) generic).getActualTypeArguments()[0]);
    }

    private void set(Object bean, Field field, Object content) {
        domain.unchecked(() -> {
            field.setAccessible(true);
            field.set(bean, content);
            return null;
        });
    }
}
