package org.concilier.identity.passkey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who we are to authenticators: the host of the public address is the RP ID, its scheme, host and port are the one origin
 * that is believed (WebAuthn Level 3, sections 4 and 13.4.9).
 */
@ApplicationScoped
class RelyingParty {
    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String name;

    private String id;
    private Ceremony ceremony;

    @PostConstruct
    void derive() {
        var address = URI.create(publicUrl);
        id = address.getHost();
        ceremony = new Ceremony(id, address.getScheme() + "://" + address.getRawAuthority(), Rules.OURS);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Ceremony ceremony() {
        return ceremony;
    }
}
