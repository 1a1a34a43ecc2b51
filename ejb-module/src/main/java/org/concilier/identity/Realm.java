package org.concilier.identity;

import java.time.Duration;
import org.concilier.shared.ConcilierPrincipal.Kind;

/**
 * Where people sign in. Customers and staff never share a session or a cookie name; limits follow NIST SP 800-63B-4
 * section 5.
 */
public enum Realm {
    PORTAL(Kind.CUSTOMER, "__Host-portal", Duration.ofMinutes(30), Duration.ofHours(12), 5),
    DESK(Kind.STAFF, "__Host-desk", Duration.ofMinutes(15), Duration.ofHours(10), 1);

    private final Kind kind;
    private final String cookie;
    private final Duration idle;
    private final Duration absolute;
    private final int most;

    Realm(Kind kind, String cookie, Duration idle, Duration absolute, int most) {
        this.kind = kind;
        this.cookie = cookie;
        this.idle = idle;
        this.absolute = absolute;
        this.most = most;
    }

    public Kind kind() {
        return kind;
    }

    public String cookie() {
        return cookie;
    }

    /** The cookie of a sign-in under way. */
    public String transactionCookie() {
        return cookie + "-login";
    }

    /** How many sessions one person may have at once; one more ends the oldest. */
    int most() {
        return most;
    }

    /** After how long without a request a session ends. */
    public Duration idle() {
        return idle;
    }

    Duration absolute() {
        return absolute;
    }
}
