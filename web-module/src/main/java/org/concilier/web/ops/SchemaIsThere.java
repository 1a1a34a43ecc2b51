package org.concilier.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.concilier.shared.Preparation;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when the schema is there. */
@Startup
@ApplicationScoped
public class SchemaIsThere implements HealthCheck {
    @Inject
    Preparation preparation;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(preparation.isDone()).build();
    }
}
