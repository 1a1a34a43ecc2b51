package org.concilier.identity.biometric;

import jakarta.security.enterprise.credential.Credential;

/**
 * A verifier's signed word about a body, as one of the things that a person shows.
 *
 * @param presenter the program that hands it in: the one that opened the challenge, or the verifier's own
 */
public record BiometricAssertionCredential(String assertion, String presenter) implements Credential {
    /** Never shows the assertion. */
    @Override
    public String toString() {
        return "assertion handed in by " + presenter;
    }
}
