package org.concilier.shared.assurance;

import static org.concilier.shared.assurance.Evidence.DPOP;
import static org.concilier.shared.assurance.Evidence.HWK;
import static org.concilier.shared.assurance.Evidence.MFA;
import static org.concilier.shared.assurance.Evidence.OTP;
import static org.concilier.shared.assurance.Evidence.POP;
import static org.concilier.shared.assurance.Evidence.PWD;
import static org.concilier.shared.assurance.Evidence.SWK;
import static org.concilier.shared.assurance.Evidence.USER;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How sure we are of who is there, in rising order. {@code phr} and {@code phrh} are those of OpenID EAP ACR values 1.0; ONE
 * and TWO follow the authenticator assurance levels of NIST SP 800-63B-4. A body alone never gets beyond {@link #PRESENCE}
 * (OWASP ASVS 5.0, 6.5.7).
 */
public enum Assurance {
    /** Nothing proved, or recovering: authenticators may be bound, nothing else. */
    NONE("urn:concilier:acr:0"),
    /** Seen or heard here and now, in a gallery or a call. Not an authentication. */
    PRESENCE("urn:concilier:acr:presence"),
    /** One factor. */
    ONE("urn:concilier:acr:1"),
    /** Two kinds of factors. */
    TWO("urn:concilier:acr:2"),
    /** Cannot be phished: a passkey, which signs for this site alone. */
    PHR("phr"),
    /** The same, with a key that cannot leave its hardware. */
    PHRH("phrh");

    private static final Set<Evidence> PASSKEY = Set.of(POP, USER, MFA);

    private final String acr;

    Assurance(String acr) {
        this.acr = acr;
    }

    /** What this evidence, taken together, amounts to. */
    public static Assurance of(Set<Evidence> shown) {
        if (shown.containsAll(PASSKEY)) return shown.contains(HWK) ? PHRH : PHR;
        if (isProgramKey(shown)) return shown.contains(DPOP) ? PHR : TWO;
        var biometric = shown.stream().anyMatch(Evidence::isBiometric);
        if (!shown.contains(PWD)) return biometric ? PRESENCE : NONE;
        return shown.contains(OTP) || biometric && shown.contains(POP) ? TWO : ONE;
    }

    /** A program has no finger: its key alone (RFC 7523) stands for it. Passkeys are never accepted like that. */
    private static boolean isProgramKey(Set<Evidence> shown) {
        return shown.contains(POP) && shown.contains(SWK) && !shown.contains(USER);
    }

    /** The level of this name; empty when there is none. */
    public static Optional<Assurance> named(String acr) {
        return Stream.of(values()).filter(level -> level.acr.equals(acr)).findFirst();
    }

    /** The name in {@code acr} and {@code acr_values}. */
    public String acr() {
        return acr;
    }

    public boolean atLeast(Assurance other) {
        return compareTo(other) >= 0;
    }
}
