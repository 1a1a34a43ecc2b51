package org.concilier.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.concilier.shared.Database;
import org.concilier.shared.Preparation;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
    @Inject
    Database database;

    @Inject
    Preparation preparation;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(preparation.isDone() && database.answers())
                .build();
    }
}
