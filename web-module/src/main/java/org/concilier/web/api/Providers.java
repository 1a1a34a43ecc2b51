package org.concilier.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How every JAX-RS application of ours reads bodies and tells refusals. */
public final class Providers {
    private Providers() {}

    /** The shared providers and the resources given. */
    public static Set<Class<?>> with(Class<?>... resources) {
        var all = new HashSet<Class<?>>(List.of(resources));
        all.addAll(List.of(
                BodyNeeded.class,
                FieldsReader.class,
                NamedInBody.class,
                RefusedLooks.class,
                ConcilierProblems.class,
                AccessProblems.class,
                HttpProblems.class,
                EjbProblems.class,
                UnexpectedProblems.class));
        return all;
    }
}
