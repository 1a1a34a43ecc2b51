package org.concilier.shared;

import java.util.List;

/** Names that {@code @RolesAllowed} uses: roles of people, and scopes of programs (API.md, "Signing in"). */
public final class Roles {
    /** Whoever is known, however surely: may see to their own authenticators and sessions. */
    public static final String SIGNED_IN = "signed-in";

    public static final String CUSTOMER = "customer";
    public static final String AGENT = "agent";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String MARKETER = "marketer";
    public static final String AUDITOR = "auditor";
    public static final String SECURITY_ADMIN = "security-admin";

    public static final String CUSTOMERS_READ = "customers:read";
    public static final String CUSTOMERS_WRITE = "customers:write";
    public static final String PURCHASES_WRITE = "purchases:write";
    public static final String CONSENTS_READ = "consents:read";
    public static final String CONSENTS_WRITE = "consents:write";
    public static final String DECISIONS_READ = "decisions:read";
    public static final String OFFERS_READ = "offers:read";
    public static final String OFFERS_REDEEM = "offers:redeem";
    public static final String ASSERTIONS_WRITE = "assertions:write";
    public static final String EVENTS_READ = "events:read";
    public static final String WEBHOOKS_WRITE = "webhooks:write";
    public static final String AUDIT_READ = "audit:read";
    public static final String JOURNEY_READ = "journey:read";
    public static final String IMPORTS_WRITE = "imports:write";
    public static final String PRIVACY_WRITE = "privacy:write";
    public static final String ACCESSES_READ = "accesses:read";
    public static final String CAMPAIGNS_WRITE = "campaigns:write";
    public static final String INTERACTIONS_WRITE = "interactions:write";
    public static final String GALLERIES_WRITE = "galleries:write";
    public static final String KIOSK = "kiosk";
    public static final String ADMIN = "admin";

    /** Every scope that a program may have. */
    public static final List<String> SCOPES = List.of(
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            PURCHASES_WRITE,
            CONSENTS_READ,
            CONSENTS_WRITE,
            DECISIONS_READ,
            OFFERS_READ,
            OFFERS_REDEEM,
            ASSERTIONS_WRITE,
            EVENTS_READ,
            WEBHOOKS_WRITE,
            AUDIT_READ,
            JOURNEY_READ,
            IMPORTS_WRITE,
            PRIVACY_WRITE,
            ACCESSES_READ,
            CAMPAIGNS_WRITE,
            INTERACTIONS_WRITE,
            GALLERIES_WRITE,
            KIOSK,
            ADMIN);

    private Roles() {}
}
