package org.concilier.web.govstack;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.concilier.web.api.ConcilierProblems;
import org.concilier.web.api.EjbProblems;
import org.concilier.web.api.Providers;

/** The three trees of GovStack's contract: {@code config}, {@code service} and {@code audit}. */
@ApplicationPath("govstack")
public class GovstackApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        var all = Providers.with(
                ConfigResource.class,
                WebhooksResource.class,
                ServiceResource.class,
                RecordsResource.class,
                AuditResource.class,
                BadParameters.class,
                BadParametersInside.class);
        all.removeAll(Set.of(ConcilierProblems.class, EjbProblems.class));
        return all;
    }
}
