package org.concilier.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one public address. Anything but localhost needs https, and the product says so at start. */
@Singleton
@Startup
@PermitAll
public class PublicUrl {
    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String address;

    @PostConstruct
    void check() {
        check(address);
    }

    static void check(String address) {
        var uri = URI.create(address);
        var plain = "http".equals(uri.getScheme());
        if (uri.getHost() == null || !plain && !"https".equals(uri.getScheme()) || address.endsWith("/")) {
            throw new IllegalStateException(
                    "concilier.public-url must look like https://concilier.example, was " + address);
        }
        if (plain && !uri.getHost().equals("localhost")) {
            throw new IllegalStateException(
                    "concilier.public-url is " + address + ": anything but localhost needs https");
        }
    }
}
