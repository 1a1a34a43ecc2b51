package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.concilier.Attack;
import org.concilier.customer.Customers;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.identity.call.Calls;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what a voice platform signs to what an agent may open, and back. */
@OnBothDatabases
class VoiceOnTheDeskTest {
    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;
    private final ConcilierPrincipal agent;
    private UUID marie;
    private UUID consent;
    private String call;

    VoiceOnTheDeskTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world);
        agent = Callers.proved(Callers.staff(Roles.AGENT), domain.clock().instant());
    }

    @BeforeEach
    void somebodyCalls() {
        marie = domain.as(
                Callers.client(Roles.CUSTOMERS_WRITE),
                () -> domain.get(Customers.class)
                        .register(
                                BiometricWorld.fields(
                                        "{'externalId':'" + UUID.randomUUID()
                                                + "','givenName':'Marie','familyName':'Lefèvre','birthDate':'1980-02-29','locale':'fr'}"))
                        .id());
        consent = world.agrees(marie, Modality.VBM);
        call = domain.as(agent, () -> domain.get(Calls.class).open()).id();
        domain.run(agent, () -> domain.get(Calls.class).identify(call, marie));
    }

    @Test
    void aVoiceOpensTheFileForThisCall() {
        assertThatThrownBy(this::file).isInstanceOf(CustomerNotPresent.class);

        hears(heard());

        assertThat(verdict()).isEqualTo(Verdict.GREEN);
        file();
    }

    @Test
    @Attack(id = "B-13", asvs = "7.4.1")
    void takingTheConsentBackClosesItAtTheNextRequest() {
        hears(heard());

        world.withdraws(marie, consent);

        assertThat(verdict()).isEqualTo(Verdict.AMBER);
        assertThatThrownBy(this::file).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    @Attack(id = "B-12", asvs = "7.4.1")
    void aLostKeyClosesItToo() {
        hears(heard());

        domain.as(
                world.admin(),
                () -> world.verifiers.revokeKey(platform.registered.id(), platform.signer.kid(), "lost"));

        assertThat(verdict()).isEqualTo(Verdict.RED);
        assertThatThrownBy(this::file).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    @Attack(id = "B-6", asvs = "6.6.2")
    void aVoiceInAnotherCallOpensNothingHere() {
        var elsewhere = domain.as(agent, () -> domain.get(Calls.class).open()).id();
        var said = Said.yes(
                ask(elsewhere), ask(elsewhere).subjectHint(), domain.clock().instant());

        hears(said.with("interaction", "'" + call + "'"));

        assertThat(verdict()).isNull();
        assertThatThrownBy(this::file).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void somebodyElseIsRedAndTooLittleIsAmber() {
        hears(heard().with("decision", "'INCONCLUSIVE'"));
        assertThat(verdict()).isEqualTo(Verdict.AMBER);
        hears(heard().with("decision", "'REJECT'"));
        assertThat(verdict()).isEqualTo(Verdict.RED);
    }

    private Said heard() {
        var asked = ask(call);
        return Said.yes(asked, asked.subjectHint(), domain.clock().instant());
    }

    private Challenge ask(String interaction) {
        return world.ask(
                platform.client,
                "{'customerId':'" + marie + "','modality':'vbm','purpose':'call-verification','interaction':'"
                        + interaction + "'}");
    }

    private void hears(Said said) {
        world.hand(platform.client, platform.signer.sign(said.toString()));
    }

    private Verdict verdict() {
        return domain.as(agent, () -> domain.get(Calls.class).find(call)).verdict();
    }

    private void file() {
        domain.run(agent, () -> domain.get(Customers.class).inCall(marie));
    }
}
