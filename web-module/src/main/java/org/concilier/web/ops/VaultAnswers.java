package org.concilier.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("vault").status(vault.answers()).build();
    }
}
