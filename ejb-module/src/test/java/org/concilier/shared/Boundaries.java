package org.concilier.shared;

import jakarta.ejb.Stateless;
import java.util.List;

/** Every boundary of the product. */
public final class Boundaries {
    private Boundaries() {}

    public static List<Class<?>> all() {
        return Classes.OF_BEANS.stream()
                .filter(bean -> bean.isAnnotationPresent(Stateless.class))
                .toList();
    }
}
