package org.concilier.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Anybody can write {@code X-Forwarded-For}, so it is read only when a configured proxy hands the
 * request over, and from its end: each proxy adds whom it saw, and the first that is no proxy of ours is the person.
 */
@ApplicationScoped
public class ClientAddress {
    @Inject
    @ConfigProperty(name = "concilier.trusted-proxies")
    Optional<String> proxies;

    private List<Network> trusted = List.of();

    @PostConstruct
    void read() {
        trusted = proxies.stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .filter(each -> !each.isBlank())
                .map(Network::parse)
                .toList();
    }

    /** The address of the person, as far as it can be believed. */
    public String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        for (var hop : hops(request)) {
            if (!isTrusted(address) || Network.address(hop).isEmpty()) return address;
            address = hop;
        }
        return address;
    }

    /** Whom proxies saw, the last one first; several headers are one list (RFC 9110 section 5.3). */
    private static List<String> hops(HttpServletRequest request) {
        var all = new ArrayList<String>();
        for (var header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            Stream.of(header.split(",")).map(String::strip).forEach(all::add);
        }
        Collections.reverse(all);
        return all;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.holds(address));
    }
}
