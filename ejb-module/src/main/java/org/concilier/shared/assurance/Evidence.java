package org.concilier.shared.assurance;

import java.util.Locale;

/** One kind of proof of who is there, named as RFC 8176 names authentication methods ({@code amr}). */
public enum Evidence {
    /** A passphrase, or a program's secret. */
    PWD,
    /** A one-time code. */
    OTP,
    /** Possession of a key, by a signature over our challenge. */
    POP,
    /** The person touched or looked: somebody was there. */
    USER,
    /** The authenticator itself checked a finger, a face or a PIN before it signed. */
    MFA,
    /** The key is in hardware that does not let it go; known from an attestation. */
    HWK,
    /** The key may be copied or synchronised. */
    SWK,
    FACE,
    /** Fingerprint. */
    FPT,
    /** Voice. */
    VBM,
    IRIS,
    /** The token is bound to a key of its bearer (RFC 9449); RFC 8176 has no name for it. */
    DPOP;

    /** As in the {@code amr} claim. */
    public String amr() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a verifier's word about a body is all that stands behind it. */
    public boolean isBiometric() {
        return this == FACE || this == FPT || this == VBM || this == IRIS;
    }
}
