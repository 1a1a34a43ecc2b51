package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Among many: only those expected, and how many they are is what we know and not what a camera says. */
@OnBothDatabases
class GalleryRecognitionTest {
    private static final int EXPECTED = 40;

    private final Domain domain;
    private final BiometricWorld world;
    private final SimulatedVerifier camera = SimulatedVerifier.with(Algorithm.EDDSA);
    private final String client = "gate-" + UUID.randomUUID();
    private final UUID gallery = UUID.randomUUID();
    private final UUID marie;

    GalleryRecognitionTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        world.agreed(camera, "https://" + client + ".example", client, "'modalities':['face'],'jwks':" + camera.jwks());
        marie = recognisable();
        run(
                "insert into gallery (id, place, held_on, ends_at) values (?1, ?2, ?3, ?4)",
                gallery,
                client,
                LocalDate.of(2026, 11, 23),
                now().plus(Duration.ofHours(8)));
        expect(marie);
        for (var i = 1; i < EXPECTED; i++) expect(UUID.randomUUID());
    }

    @Test
    void whoeverIsExpectedIsRecognisedAndTheKioskHears() {
        var session = pressed();
        var asked = ask("'interaction':'" + session + "'");

        assertThat(asked.subjectHint()).isNull();
        assertThat(judged(seen(asked, marie))).isEqualTo("accepted");
        assertThat(world.count("kiosk_session where id = '" + session + "' and customer_id = '" + marie + "'"))
                .isEqualTo(1);
    }

    @Test
    @Attack(id = "B-8", asvs = "6.5.7")
    void aGalleryIsAsLargeAsWeKnowItToBe() {
        var said = seen(ask("'interaction':'" + pressed() + "'"), marie)
                .with("gallery_size", "1")
                .with("fmr", "0.00001");

        assertThat(judged(said)).isEqualTo("false-matches-too-likely");
    }

    @Test
    @Attack(id = "B-6", asvs = "6.6.2")
    void whoeverIsNotExpectedThereIsNobody() {
        var stranger = recognisable();

        assertThat(judged(seen(ask("'interaction':'" + pressed() + "'"), stranger)))
                .isEqualTo("not-in-gallery");
        var asked = ask("'interaction':'" + pressed() + "'");
        assertThat(judged(seen(asked, marie).with("mode", "'1:1'"))).isEqualTo("not-in-gallery");
        var unknown = ask("'interaction':'" + pressed() + "'");
        assertThat(judged(seen(unknown, marie).with("sub", "'" + "x".repeat(43) + "'")))
                .isEqualTo("not-in-gallery");
        var late = ask("'interaction':'" + pressed() + "'");
        run("delete from gallery_entry where customer_id = ?1", marie);
        assertThat(judged(seen(late, marie))).isEqualTo("not-in-gallery");
    }

    @Test
    void withoutAGallerySomebodyMustBeNamed() {
        assertThatThrownBy(() -> ask("'interaction':'call-1'"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/customerId");
        assertThatThrownBy(() -> ask("'purpose':'counter'")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theIdToldOnceNamesThePersonAgain() {
        var hint = ask("'customerId':'" + marie + "'").subjectHint();

        var again = ask("'subjectHint':'" + hint + "'");

        assertThat(again.subjectHint()).isEqualTo(hint).doesNotContain(marie.toString());
        assertThat(judged(Said.yes(again, hint, now()))).isEqualTo("accepted");
    }

    private Said seen(Challenge asked, UUID who) {
        var subject = ask("'customerId':'" + who + "'").subjectHint();
        return Said.yes(asked, subject, now())
                .with("mode", "'1:N'")
                .with("gallery_size", "40")
                .with("fmr", "0.000001");
    }

    private String judged(Said said) {
        world.hand(client, camera.sign(said.toString()));
        return world.audit(client);
    }

    private Challenge ask(String more) {
        return world.ask(
                client,
                "{'modality':'face'," + (more.contains("purpose") ? more : "'purpose':'counter'," + more) + "}");
    }

    private UUID recognisable() {
        var customer = world.customer();
        world.agrees(customer, Modality.FACE);
        return customer;
    }

    private UUID pressed() {
        var id = UUID.randomUUID();
        run(
                "insert into kiosk_session (id, client_id, gallery_id, state, opened_at, ends_at)"
                        + " values (?1, ?2, ?3, 'WAITING', ?4, ?5)",
                id,
                "kiosk",
                gallery,
                now(),
                now().plus(Duration.ofMinutes(2)));
        return id;
    }

    private void expect(UUID customer) {
        run("insert into gallery_entry (gallery_id, customer_id) values (?1, ?2)", gallery, customer);
    }

    private void run(String sql, Object... parameters) {
        domain.inTransaction(() -> {
            var query = domain.em().createNativeQuery(sql);
            for (var i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.executeUpdate();
        });
    }

    private Instant now() {
        return domain.clock().instant();
    }
}
