package org.concilier.shared;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.assurance.Authentication;

/** Who is calling, as established by the one authentication mechanism. */
public class ConcilierPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    /** Kind of caller: customers, staff and programs never share a realm. */
    public enum Kind {
        CUSTOMER,
        STAFF,
        CLIENT
    }

    private final Kind kind;
    private final UUID customerId;
    private final Set<String> groups;
    private final String locale;
    private final Authentication authentication;

    /**
     * @param name login of a person or client id of a program
     * @param customerId whose data this is, for a customer; null otherwise
     * @param groups roles (people) or scopes (programs) granted
     * @param locale {@code fr} or {@code en}
     */
    public ConcilierPrincipal(String name, Kind kind, UUID customerId, Set<String> groups, String locale) {
        this(name, kind, customerId, groups, locale, Authentication.nothing());
    }

    /** @param authentication what was proved, and when */
    public ConcilierPrincipal(
            String name, Kind kind, UUID customerId, Set<String> groups, String locale, Authentication authentication) {
        super(name);
        this.kind = kind;
        this.customerId = customerId;
        this.groups = Set.copyOf(groups);
        this.locale = locale;
        this.authentication = authentication;
    }

    public Kind kind() {
        return kind;
    }

    public UUID customerId() {
        return customerId;
    }

    public Set<String> groups() {
        return groups;
    }

    public String locale() {
        return locale;
    }

    public Authentication authentication() {
        return authentication;
    }

    /** What the customer's access log says of the caller: the role for people, the client id for programs. */
    public String party() {
        return kind == Kind.STAFF ? groups.stream().sorted().findFirst().orElse("staff") : getName();
    }
}
