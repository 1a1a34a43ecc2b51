package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;

import jakarta.ejb.EJBAccessException;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** Who is signed in proves once more who is there. */
@OnBothDatabases
class ReauthenticationTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final Reauthentication again;
    private final UUID customer = UUID.randomUUID();

    ReauthenticationTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        again = domain.get(Reauthentication.class);
    }

    @Test
    void theRightPassphraseIsAVerificationOfThatCustomer() {
        var login = world.customer();

        var id = domain.as(signedIn(login), () -> again.confirm(PASSPHRASE));

        var used = domain.inTransaction(() -> domain.get(Verifications.class).use(id, customer, "consent:x", 1));
        assertThat(used.method()).isEqualTo(VerificationMethod.PASSPHRASE);
    }

    @Test
    void anotherPassphraseIsNoneAndNeitherIsThatOfAnother() {
        var mine = world.customer("a passphrase of my own");
        world.customer(PASSPHRASE);

        for (var wrong : new String[] {PASSPHRASE, "", "x".repeat(5000)}) {
            assertThatThrownBy(() -> domain.as(signedIn(mine), () -> again.confirm(wrong)))
                    .isInstanceOf(NotConfirmed.class);
        }
    }

    @Test
    void aDisabledAccountConfirmsNothing() {
        var login = world.customer();
        world.update("account set enabled = false where login = ?1", login);

        assertThatThrownBy(() -> domain.as(signedIn(login), () -> again.confirm(PASSPHRASE)))
                .isInstanceOf(NotConfirmed.class);
    }

    @Test
    void isForCustomersOnly() {
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), () -> again.confirm(PASSPHRASE)))
                .isInstanceOf(EJBAccessException.class);
    }

    private ConcilierPrincipal signedIn(String login) {
        return new ConcilierPrincipal(login, Kind.CUSTOMER, customer, Set.of(Roles.CUSTOMER), "fr");
    }
}
