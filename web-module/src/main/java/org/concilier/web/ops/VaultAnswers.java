package org.concilier.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.concilier.shared.Preparation;
import org.concilier.vault.Vault;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the vault answers: nothing about a person can be written or read without their key. */
@Readiness
@ApplicationScoped
public class VaultAnswers implements HealthCheck {
    @Inject
    Vault vault;

    @Inject
    Preparation preparation;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("vault")
                .status(preparation.isDone() && vault.answers())
                .build();
    }
}
