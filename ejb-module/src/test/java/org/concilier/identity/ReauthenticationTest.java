package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.shared.assurance.Operation.CONSENT_EXPLICITLY;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

/** What the session proved a moment ago is a verification of that customer; what it proved long ago is none. */
@OnBothDatabases
class ReauthenticationTest {
    private final Domain domain;
    private final Reauthentication again;
    private final UUID customer = UUID.randomUUID();

    ReauthenticationTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        again = domain.get(Reauthentication.class);
    }

    @Test
    void whatWasJustShownIsAVerificationOfThatCustomer() {
        assertThat(methodOf(signedIn(Assurance.ONE, Evidence.PWD))).isEqualTo(VerificationMethod.PASSPHRASE);
        assertThat(methodOf(signedIn(Assurance.TWO, Evidence.PWD, Evidence.OTP)))
                .isEqualTo(VerificationMethod.PASSPHRASE_AND_CODE);
        assertThat(methodOf(signedIn(Assurance.PHR, Evidence.POP, Evidence.USER, Evidence.MFA)))
                .isEqualTo(VerificationMethod.PASSKEY);
    }

    @Test
    @Attack(id = "S-6", asvs = "7.5.3")
    void fiveMinutesLaterItIsNone() {
        var who = signedIn(Assurance.ONE, Evidence.PWD);
        domain.clock().advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> domain.as(who, () -> again.fromSession(CONSENT_EXPLICITLY)))
                .isInstanceOf(InsufficientAssurance.class);
    }

    @Test
    void whoHasMoreShowsMore() {
        var who = signedIn(Assurance.PHR, Evidence.PWD);

        assertThatThrownBy(() -> domain.as(who, () -> again.fromSession(CONSENT_EXPLICITLY)))
                .isInstanceOf(InsufficientAssurance.class)
                .hasMessageContaining("urn:concilier:acr:2");
    }

    @Test
    void isForCustomersOnly() {
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), () -> again.fromSession(CONSENT_EXPLICITLY)))
                .isInstanceOf(EJBAccessException.class);
    }

    private VerificationMethod methodOf(ConcilierPrincipal who) {
        var id = domain.as(who, () -> again.fromSession(CONSENT_EXPLICITLY));
        return domain.inTransaction(() -> domain.get(Verifications.class).use(id, customer, "consent:x"))
                .method();
    }

    private ConcilierPrincipal signedIn(Assurance strongest, Evidence... shown) {
        var at = new HashMap<Evidence, java.time.Instant>();
        for (var one : shown) at.put(one, domain.clock().instant());
        var authentication = new Authentication(UUID.randomUUID(), at, strongest);
        return new ConcilierPrincipal("me", Kind.CUSTOMER, customer, Set.of(Roles.CUSTOMER), "fr", authentication);
    }
}
