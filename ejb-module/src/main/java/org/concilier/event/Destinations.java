package org.concilier.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where we are willing to send: public addresses by https, so that nobody makes this server knock on doors inside the
 * company's network (OWASP, server-side request forgery). Asked when an endpoint is registered and again before every
 * attempt: the name may point elsewhere by then. The answer of the name service that is checked is the one that is used,
 * for Java keeps it for 30 seconds ({@code networkaddress.cache.ttl}) and an attempt ends after five.
 */
@ApplicationScoped
public class Destinations {
    @Inject
    @ConfigProperty(name = "concilier.webhooks.allow-private")
    boolean allowPrivate;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /** What speaks against sending there, in words that mend it; empty when nothing does. */
    public Optional<String> fault(URI url) {
        var plain = "http".equals(url.getScheme());
        if (!plain && !"https".equals(url.getScheme())) return Optional.of("must begin with https://");
        try {
            var addresses = InetAddress.getAllByName(url.getHost());
            if (plain && !(isLocal() && Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress))) {
                return Optional.of("must begin with https://");
            }
            return Arrays.stream(addresses).allMatch(this::isAllowed)
                    ? Optional.empty()
                    : Optional.of("must be a public address: this one is inside a network");
        } catch (UnknownHostException e) {
            return Optional.of("has a host that no address is known of");
        }
    }

    private boolean isAllowed(InetAddress address) {
        return allowPrivate || Addresses.isPublic(address) || isLocal() && address.isLoopbackAddress();
    }

    /** A server that itself is only for this machine may send to this machine. */
    private boolean isLocal() {
        return "localhost".equals(URI.create(publicUrl).getHost());
    }
}
