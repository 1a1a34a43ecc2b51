package org.concilier.identity.counter;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeDraft;
import org.concilier.consent.Purposes;
import org.concilier.consent.RecordedChoice;
import org.concilier.customer.CustomerWorld;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Customers who agreed to be recognised by face. */
final class CounterWorld {
    static final ConcilierPrincipal APPOINTMENTS = Callers.client(Roles.GALLERIES_WRITE);

    final Domain domain;
    final CustomerWorld customers;

    CounterWorld(Domain domain) {
        this.domain = domain;
        this.customers = new CustomerWorld(domain);
        domain.run(Callers.staff(Roles.PRIVACY_OFFICER), this::publishFace);
    }

    UUID recognisable() {
        var id = customers.register("face-" + UUID.randomUUID());
        var proof = domain.inTransaction(
                () -> domain.get(Verifications.class).note(id, VerificationMethod.PASSKEY, "portal"));
        domain.run(
                Callers.customer(id),
                () -> domain.get(Consents.class)
                        .record(
                                id,
                                new RecordedChoice(
                                        Galleries.FACE,
                                        Decision.GIVEN,
                                        1,
                                        "fr",
                                        "web-form",
                                        "portal",
                                        null,
                                        null,
                                        null,
                                        proof,
                                        null)));
        return id;
    }

    LocalDate today() {
        return LocalDate.ofInstant(domain.clock().instant(), ZoneOffset.UTC);
    }

    Galleries.View expect(String place, UUID... customers) {
        return expect(place, today(), ids(customers));
    }

    Galleries.View expect(String place, LocalDate day, Fields body) {
        return domain.as(APPOINTMENTS, () -> domain.get(Galleries.class).expect(place, day, body));
    }

    static Fields ids(UUID... customers) {
        var list = Stream.of(customers).map(id -> "'" + id + "'").collect(Collectors.joining(","));
        return CustomerWorld.fields("{'customerIds':[" + list + "]}");
    }

    long events(UUID customer, String type) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from event where subject_id = ?1 and event_type = ?2")
                        .setParameter(1, customer)
                        .setParameter(2, type)
                        .getSingleResult())
                .longValue());
    }

    /** Asked in the words of the voice purpose, where the catalogue has no purpose for faces. */
    private void publishFace() {
        try (var reader = Json.createReader(Files.newBufferedReader(Path.of("../config/catalogue/purposes.json")))) {
            var all = reader.readObject().getJsonArray("purposes").getValuesAs(JsonObject.class);
            if (all.stream().anyMatch(each -> each.getString("code").equals(Galleries.FACE))) return;
            var voice = all.stream()
                    .filter(each -> each.getString("code").equals("voice-recognition"))
                    .findFirst()
                    .orElseThrow();
            var draft = PurposeDraft.from(new Fields(voice.getJsonObject("purpose")));
            domain.get(Purposes.class).put(Galleries.FACE, draft, null);
            domain.get(Notices.class)
                    .publish(Galleries.FACE, NoticeDraft.from(new Fields(voice.getJsonObject("notice"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
