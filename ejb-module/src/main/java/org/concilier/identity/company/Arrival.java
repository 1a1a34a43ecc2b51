package org.concilier.identity.company;

import java.io.Serializable;

/**
 * What the browser brings from the provider, as it was sent: each may be null.
 *
 * @param issuer who sent it (RFC 9207)
 */
public record Arrival(String code, String state, String error, String issuer) implements Serializable {
    /** An answer of another provider is no answer (mix-up, RFC 9700 section 4.4). */
    void requireIssuer(String expected) {
        if (issuer != null && !issuer.equals(expected)) throw CompanyRefused.failed("it comes from another provider");
    }

    /** A log line cannot be forged by what a browser sends. */
    String printableError() {
        return error.replaceAll("[^a-z_]", "?").substring(0, Math.min(40, error.length()));
    }
}
