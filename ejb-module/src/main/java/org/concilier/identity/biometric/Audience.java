package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom assertions must be made for: this company here, so that one made for another is worth nothing. */
@ApplicationScoped
class Audience {
    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "concilier.biometric.tenant")
    String tenant;

    String name() {
        return publicUrl + "/assertions/" + tenant;
    }
}
