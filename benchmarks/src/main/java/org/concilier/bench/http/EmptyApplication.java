package org.concilier.bench.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** A JAX-RS application with {@link EmptyResource} and {@link RowResource}. */
@ApplicationPath("/")
public class EmptyApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(EmptyResource.class, RowResource.class);
    }
}
