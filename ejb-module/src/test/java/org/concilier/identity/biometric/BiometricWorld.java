package org.concilier.identity.biometric;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeDraft;
import org.concilier.consent.Purposes;
import org.concilier.consent.RecordedChoice;
import org.concilier.consent.Subjects;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;

/** A voice platform that is registered, people who agreed to be known by their voice, and what they say. */
final class BiometricWorld {
    static final String CALL = "call-4711";
    static final String PLATFORM = "voice-platform";

    final Domain domain;
    final AssertionChallenges challenges;
    final Assertions assertions;
    final Verifiers verifiers;

    BiometricWorld(Domain domain) {
        this.domain = domain;
        challenges = domain.get(AssertionChallenges.class);
        assertions = domain.get(Assertions.class);
        verifiers = domain.get(Verifiers.class);
        domain.as(Callers.staff(Roles.PRIVACY_OFFICER), this::purposes);
    }

    private Void purposes() {
        var purposes = domain.get(Purposes.class);
        if (!purposes.list(null, 1).isEmpty()) return null;
        for (var entry : catalogue()) {
            var code = entry.getString("code");
            purposes.put(code, PurposeDraft.from(new Fields(entry.getJsonObject("purpose"))), null);
            domain.get(Notices.class).publish(code, NoticeDraft.from(new Fields(entry.getJsonObject("notice"))));
        }
        return null;
    }

    private static List<JsonObject> catalogue() {
        var file = Path.of(System.getProperty("concilier.root", ".."), "config/catalogue/purposes.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject().getJsonArray("purposes").getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fields fields(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return new Fields(reader.readObject());
        }
    }

    /** A program with these scopes. */
    static ConcilierPrincipal program(String name, String... scopes) {
        return new ConcilierPrincipal(name, ConcilierPrincipal.Kind.CLIENT, null, Set.of(scopes), "en");
    }

    /** The same, that has shown its secret. */
    private ConcilierPrincipal knownProgram(String name) {
        var shown = new Authentication(null, Map.of(Evidence.PWD, domain.clock().instant()), Assurance.ONE);
        var nobody = program(name, Roles.ASSERTIONS_WRITE);
        return new ConcilierPrincipal(name, nobody.kind(), null, nobody.groups(), "en", shown);
    }

    /** A program that may manage verifiers: known by its key. */
    ConcilierPrincipal admin() {
        var now = domain.clock().instant();
        var shown = new Authentication(null, Map.of(Evidence.POP, now, Evidence.SWK, now), Assurance.TWO);
        return new ConcilierPrincipal("tool", ConcilierPrincipal.Kind.CLIENT, null, Set.of(Roles.ADMIN), "en", shown);
    }

    /** @param terms beside issuer, name, client and algorithm */
    VerifierView agreed(SimulatedVerifier signer, String issuer, String client, String terms) {
        var draft = VerifierDraft.from(fields("{'issuer':'" + issuer + "','name':'VoxClaire','clientId':'" + client
                + "','algorithm':'" + signer.algorithm().wireName() + "'," + terms + "}"));
        return domain.as(admin(), () -> verifiers.register(draft));
    }

    UUID customer() {
        var id = UUID.randomUUID();
        domain.inTransaction(() -> {
            domain.get(Subjects.class).open(List.of(id));
            return null;
        });
        return id;
    }

    /** @return the consent */
    UUID agrees(UUID customer, Modality modality) {
        var proof = domain.inTransaction(
                () -> domain.get(Verifications.class).note(customer, VerificationMethod.PASSPHRASE, "test"));
        var choice = new RecordedChoice(modality.purpose(), Decision.GIVEN, 1, "fr", "web-form", "web", null)
                .backedBy(proof);
        return as(
                customer,
                () -> domain.get(Consents.class)
                        .record(customer, choice)
                        .consent()
                        .id());
    }

    void withdraws(UUID customer, UUID consent) {
        as(customer, () -> domain.get(Consents.class).withdraw(consent));
    }

    <T> T as(UUID customer, Callable<T> work) {
        return domain.as(Callers.customer(customer), work);
    }

    Challenge ask(String client, String json) {
        return domain.as(knownProgram(client), () -> challenges.open(ChallengeDraft.from(fields(json))));
    }

    Optional<AcceptedAssertion> hand(String client, String jws) {
        domain.clock().advance(Duration.ofMillis(1)); // so that the last line of the audit is the last one
        return domain.as(knownProgram(client), () -> assertions.hand(jws));
    }

    /** The precise reason of the last judgement of what this program handed in. */
    String audit(String client) {
        return domain.as(Callers.staff(Roles.AUDITOR), () -> assertions.judged(null, 200)).stream()
                .filter(line -> line.presenter().equals(client))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    long count(String what) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from " + what)
                        .getSingleResult())
                .longValue());
    }
}
