package org.concilier.identity.biometric;

import java.util.Optional;
import java.util.UUID;

/** A registered voice platform, one person who agreed to be known by their voice, and what is asked and said about them. */
final class Platform {
    final BiometricWorld world;
    final SimulatedVerifier signer;
    final String issuer = "https://voice-" + UUID.randomUUID() + ".example";
    final String client = "platform-" + UUID.randomUUID();
    final VerifierView registered;
    final UUID customer;
    final UUID consent;

    Platform(BiometricWorld world) {
        this(world, SimulatedVerifier.with(Algorithm.ES256), "");
    }

    /** @param more terms of the agreement, beginning with a comma */
    Platform(BiometricWorld world, SimulatedVerifier signer, String more) {
        this(world, signer, more, "'jwks':" + signer.jwks());
    }

    /** @param keys where its keys are */
    Platform(BiometricWorld world, SimulatedVerifier signer, String more, String keys) {
        this.world = world;
        this.signer = signer;
        registered = world.agreed(signer, issuer, client, "'modalities':['vbm']," + keys + more);
        customer = world.customer();
        consent = world.agrees(customer, Modality.VBM);
    }

    Challenge ask() {
        return ask(BiometricWorld.CALL);
    }

    Challenge ask(String interaction) {
        return world.ask(
                client,
                "{'customerId':'" + customer + "','modality':'vbm','purpose':'call-verification','interaction':'"
                        + interaction + "'}");
    }

    /** A yes to a new question. */
    Said yes() {
        return yes(ask());
    }

    Said yes(Challenge asked) {
        return Said.yes(asked, asked.subjectHint(), world.domain.clock().instant());
    }

    Optional<AcceptedAssertion> hand(Said said) {
        return world.hand(client, signer.sign(said.toString()));
    }

    boolean accepts(Said said) {
        return hand(said).isPresent();
    }

    /** The precise reason in the audit. */
    String judged(Said said) {
        hand(said);
        return world.audit(client);
    }
}
