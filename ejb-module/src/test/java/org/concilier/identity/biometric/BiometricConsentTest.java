package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.consent.ConsentChanged;
import org.concilier.consent.ConsentsChanged;
import org.concilier.identity.Admission;
import org.concilier.identity.Admitted;
import org.concilier.identity.Invitations;
import org.concilier.identity.PassphraseCredential;
import org.concilier.identity.Realm;
import org.concilier.identity.SessionCredential;
import org.concilier.identity.SignIn;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.StepUpRequired;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;
import org.junit.jupiter.api.Test;

/** A body counts only while its person wants it to, and for no more than presence. */
@OnBothDatabases
class BiometricConsentTest {
    private static final String PASSPHRASE = "lavender kettle orbit nineteen";

    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;
    private final String login = UUID.randomUUID() + "@customer.example";

    BiometricConsentTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world, SimulatedVerifier.with(Algorithm.ES256), ",'trust':'POSSESSION'");
    }

    @Test
    @Attack(id = "B-13", asvs = "14.2.8")
    void aConsentWithdrawnASecondBeforeIsNone() {
        var said = platform.yes();
        world.withdraws(platform.customer, platform.consent);
        domain.clock().advance(Duration.ofSeconds(1));

        assertThat(platform.judged(said)).isEqualTo("no-consent");
    }

    @Test
    @Attack(id = "B-13", asvs = "14.2.8")
    void whoeverNeverAgreedIsNotRecognised() {
        var other = new Platform(world);
        world.withdraws(other.customer, other.consent);
        world.agrees(other.customer, Modality.FACE);

        assertThat(other.judged(other.yes())).as("a yes to another way").isEqualTo("no-consent");
    }

    @Test
    @Attack(id = "B-13", asvs = "7.4.1")
    void withdrawingDropsTheEvidenceFromLiveSessionsAtTheNextRequest() {
        openAccount();
        var token = enter(platform.yes());
        assertThat(shown(token)).contains(Evidence.PWD, Evidence.VBM);

        world.withdraws(platform.customer, platform.consent);

        assertThat(shown(token)).contains(Evidence.PWD).doesNotContain(Evidence.VBM);
        assertThat(world.count("biometric_evidence where customer_id = '" + platform.customer + "'"))
                .isZero();
        var last = domain.fired(AssertionJudged.class).get(1);
        assertThat(last.verdict()).isEqualTo(Verdict.AMBER);
        assertThat(last.reason()).isEqualTo("consent-ended");
    }

    @Test
    void howeverManyChangeTheirMindTheStatementsAreTheSame() {
        platform.hand(platform.yes());
        var changes = new ArrayList<ConsentChanged>();
        for (var i = 0; i < 300; i++)
            changes.add(new ConsentChanged(UUID.randomUUID(), Modality.VBM.purpose(), false, 2));
        changes.add(new ConsentChanged(platform.customer, Modality.VBM.purpose(), false, 2));

        var statements = domain.statements(() -> domain.inTransaction(() -> {
            domain.get(EvidenceEnds.class).on(new ConsentsChanged(changes));
            return null;
        }));

        assertThat(statements).hasSizeLessThanOrEqualTo(4);
        assertThat(world.count("biometric_evidence where customer_id = '" + platform.customer + "'"))
                .isZero();
    }

    @Test
    @Attack(id = "B-12", asvs = "7.4.1")
    void aRevokedKeyDropsItToo() {
        openAccount();
        var token = enter(platform.yes());

        domain.as(
                world.admin(),
                () -> world.verifiers.revokeKey(platform.registered.id(), platform.signer.kid(), "lost"));

        assertThat(shown(token)).contains(Evidence.PWD).doesNotContain(Evidence.VBM);
    }

    @Test
    @Attack(id = "B-15", asvs = "6.5.7")
    void aBodyAloneOpensNothingAndBindsNothing() {
        openAccount();
        var credential = credential(platform.yes());
        var alone = new SignIn(Realm.PORTAL, login, List.of(credential));

        assertThat(domain.get(Admission.class).validate(alone)).isNotInstanceOf(Admitted.class);
        assertThat(Assurance.of(Set.of(Evidence.VBM, Evidence.FACE))).isEqualTo(Assurance.PRESENCE);
        var now = domain.clock().instant();
        var present = new Authentication(null, Map.of(Evidence.FACE, now), Assurance.TWO);
        // Recovery starts from nothing and asks for two proofs of its own, of which a body is none (RecoveryTest).
        for (var operation : EnumSet.complementOf(EnumSet.of(Operation.RECOVER))) {
            assertThat(domain.get(PolicyInForce.class).policy().check(operation, present, now))
                    .as(operation.key())
                    .isPresent();
        }
    }

    @Test
    @Attack(id = "B-15", asvs = "6.5.7")
    void presenceIsNoProofForASpecialCategory() {
        var seen = domain.inTransaction(
                () -> domain.get(Verifications.class).note(platform.customer, VerificationMethod.VOICE, "call"));

        assertThat(catchThrowable(() -> domain.inTransaction(() ->
                        domain.get(Verifications.class).use(seen, platform.customer, "consent:face-recognition", 1))))
                .isInstanceOf(StepUpRequired.class);
    }

    @Test
    @Attack(id = "B-15", asvs = "6.5.7")
    void withAPassphraseItIsASecondFactorOnlyOnASensorOfThePersonsOwn() {
        openAccount();
        var jkt = "A".repeat(43);
        var said = platform.yes().with("cnf", "{'jkt':'" + jkt + "'}");
        assertThat(level(enter(said))).as("a sensor that is nobody's").isEqualTo(Assurance.ONE);

        bind(jkt, world.customer());
        assertThat(level(enter(platform.yes().with("cnf", "{'jkt':'" + jkt + "'}"))))
                .as("another person's sensor")
                .isEqualTo(Assurance.ONE);
        bind(jkt, platform.customer);
        assertThat(level(enter(platform.yes()))).as("no sensor named").isEqualTo(Assurance.ONE);
        assertThat(level(enter(platform.yes().with("cnf", "{'jkt':'" + jkt + "'}"))))
                .isEqualTo(Assurance.TWO);
    }

    @Test
    @Attack(id = "B-16", asvs = "16.5.2")
    void whileAVerifierCannotBeReachedAPassphraseStillOpens() {
        openAccount();
        var far = SimulatedVerifier.with(Algorithm.ES256);
        var down = new Platform(world, far, "", "'jwksUrl':'http://localhost:1/jwks'");

        assertThat(down.judged(down.yes())).isEqualTo("unknown-key");
        var alone = new SignIn(Realm.PORTAL, login, List.of(new PassphraseCredential(login, PASSPHRASE)));
        assertThat(domain.get(Admission.class).validate(alone)).isInstanceOf(Admitted.class);
    }

    private void bind(String jkt, UUID customer) {
        domain.run(world.admin(), () -> world.verifiers.bindSensor(platform.registered.id(), jkt, customer));
    }

    private void openAccount() {
        var invitations = domain.get(Invitations.class);
        var code = domain.as(Callers.client(Roles.CUSTOMERS_WRITE), () -> invitations.invite(platform.customer))
                .code();
        invitations.activate(Invitations.Activation.read(BiometricWorld.fields(
                "{'code':'" + code + "','login':'" + login + "','passphrase':'" + PASSPHRASE + "','locale':'fr'}")));
    }

    private BiometricAssertionCredential credential(Said said) {
        return new BiometricAssertionCredential(platform.signer.sign(said.toString()), platform.client);
    }

    private String enter(Said said) {
        var attempt =
                new SignIn(Realm.PORTAL, login, List.of(new PassphraseCredential(login, PASSPHRASE), credential(said)));
        return ((Admitted) domain.get(Admission.class).validate(attempt)).token();
    }

    private Authentication session(String token) {
        var result = domain.get(Admission.class).validate(new SessionCredential(Realm.PORTAL, token));
        return ((ConcilierPrincipal) result.getCallerPrincipal()).authentication();
    }

    private Set<Evidence> shown(String token) {
        return session(token).at().keySet();
    }

    private Assurance level(String token) {
        return session(token).reached();
    }
}
