package org.concilier.web.access;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.concilier.web.api.Providers;

/** The AuthZEN endpoints. */
@ApplicationPath("access")
public class AccessApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Providers.with(EvaluationResource.class);
    }
}
