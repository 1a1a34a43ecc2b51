package org.concilier.identity.biometric;

import java.util.Optional;
import java.util.UUID;

/** What is known for sure while an assertion is judged: more with each check that holds, and all that the audit may say. */
final class Hearing {
    private final String presenter;
    private Verifier verifier;
    private String kid;
    private Assertion assertion;
    private AssertionChallenge challenge;
    private UUID customer;

    /** @param presenter the program that hands it in */
    Hearing(String presenter) {
        this.presenter = presenter;
    }

    void by(Verifier registered) {
        verifier = registered;
    }

    void signedWith(String knownKid) {
        kid = knownKid;
    }

    void says(Assertion read) {
        assertion = read;
    }

    void answers(AssertionChallenge asked) {
        challenge = asked;
    }

    void about(UUID person) {
        customer = person;
    }

    String presenter() {
        return presenter;
    }

    Optional<Verifier> verifier() {
        return Optional.ofNullable(verifier);
    }

    Optional<String> kid() {
        return Optional.ofNullable(kid);
    }

    Optional<Assertion> assertion() {
        return Optional.ofNullable(assertion);
    }

    Optional<AssertionChallenge> challenge() {
        return Optional.ofNullable(challenge);
    }

    /** Whom it is about, once that is known to be so. */
    Optional<UUID> customer() {
        return Optional.ofNullable(customer);
    }
}
