package org.concilier.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concilier.shared.Roles;

/** Everything that is ever announced, and the scope that lets a program hear of it for all customers. */
public enum EventType {
    CONSENT_REQUESTED(Roles.CONSENTS_READ),
    CONSENT_GIVEN(Roles.CONSENTS_READ),
    CONSENT_RENEWED(Roles.CONSENTS_READ),
    CONSENT_REFUSED(Roles.CONSENTS_READ),
    CONSENT_DEFERRED(Roles.CONSENTS_READ),
    CONSENT_WITHDRAWN(Roles.CONSENTS_READ),
    CONSENT_EXPIRED(Roles.CONSENTS_READ),
    CONSENT_SUPERSEDED(Roles.CONSENTS_READ),
    CONSENT_REVOKED(Roles.CONSENTS_READ),
    CONSENT_INVALIDATED(Roles.CONSENTS_READ),
    CUSTOMER_ERASED(Roles.CUSTOMERS_READ),
    CUSTOMER_RECTIFIED(Roles.CUSTOMERS_READ),
    CUSTOMER_RESTRICTED(Roles.CUSTOMERS_READ),
    CUSTOMER_OBJECTED(Roles.CUSTOMERS_READ),
    CUSTOMER_DORMANT(Roles.CUSTOMERS_READ),
    /** Somebody may be pretending to be this person. */
    ASSERTION_SUSPICIOUS(Roles.AUDIT_READ),
    /** A link to a page of the portal, for the company's own mailer to bring to the customer of a call. */
    CALL_LINK(Roles.CUSTOMERS_READ),
    /** A customer was recognised at a kiosk and checked in there. */
    CUSTOMER_CHECKED_IN(Roles.GALLERIES_WRITE),
    /** Sent to one endpoint to try it; never in the feed. */
    WEBHOOK_PING(null);

    private final String scope;

    EventType(String scope) {
        this.scope = scope;
    }

    /** Name on the wire, such as {@code org.concilier.consent.given.v1}. */
    public String wireName() {
        return "org.concilier." + name().toLowerCase(Locale.ROOT).replace('_', '.') + ".v1";
    }

    /** Empty for a name that is none of ours, or that nobody can listen for. */
    static Optional<EventType> listenable(String wireName) {
        return Arrays.stream(values())
                .filter(t -> t.scope != null && t.wireName().equals(wireName))
                .findFirst();
    }

    /** Names of the types that these scopes open for all customers. */
    static List<String> openTo(java.util.Set<String> scopes) {
        return Arrays.stream(values())
                .filter(t -> t.scope != null && scopes.contains(t.scope))
                .map(EventType::wireName)
                .toList();
    }

    String scope() {
        return scope;
    }
}
