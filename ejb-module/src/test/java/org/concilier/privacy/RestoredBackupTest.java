package org.concilier.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.util.UUID;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.Customers;
import org.concilier.identity.Admission;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.ledger.Ledger;
import org.concilier.ledger.SequencedLedger;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** No backup of the main database brings an erased person back: the vault knows better. */
@OnBothDatabases
class RestoredBackupTest {
    private static final String[] TABLES = {
        "customer",
        "customer_features",
        "account",
        "login_session",
        "invitation",
        "consent_subject",
        "consent",
        "ledger_opening",
        "offer_decision",
        "benefit"
    };

    private final Domain domain;

    RestoredBackupTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
    }

    @Test
    void whoComesBackWithABackupIsGoneBeforeTheNodeServes() {
        var gone = new Persona(domain);
        var stays = new Persona(domain);
        var ledger = new SequencedLedger(domain);
        var backup = Backup.of(domain.pool(), TABLES);
        domain.get(Erasure.class).erase(gone.id, "asked for");
        domain.inTransaction(
                () -> domain.em().createNativeQuery("delete from erasure").executeUpdate());

        backup.restore(domain.pool(), "customer");
        assertThat(exists(gone.id)).isTrue();
        assertThat(signsIn(gone)).isEqualTo(Status.VALID);
        assertThat(domain.get(Ledger.class).openings(gone.id, 0, 10))
                .as("the key is gone, whatever rows are back")
                .isEmpty();

        domain.get(ErasureWatch.class).applyHourly();

        assertThat(exists(gone.id)).isFalse();
        assertThat(signsIn(gone)).isEqualTo(Status.INVALID);
        assertThat(Everything.mentioning(domain.pool(), gone.identifying())).isEmpty();
        assertThat(domain.get(Erasure.class).mend()).as("nobody left to erase").isZero();
        assertThat(exists(stays.id)).isTrue();
        assertThat(signsIn(stays)).isEqualTo(Status.VALID);
        ledger.sequence();
        assertThat(ledger.isProvenLeafByLeaf()).isTrue();
    }

    @Test
    void aCrashBetweenVaultAndDatabaseIsMended() {
        var gone = new Persona(domain);
        domain.get(org.concilier.vault.Erased.class).add(gone.id);
        assertThat(exists(gone.id)).isTrue();

        assertThat(domain.get(Erasure.class).mend()).isEqualTo(1);

        assertThat(exists(gone.id)).isFalse();
    }

    @Test
    void partOfABackupIsSeenToo() {
        var gone = new Persona(domain);
        var backup = Backup.of(domain.pool(), "account");
        domain.get(Erasure.class).erase(gone.id, "asked for");
        backup.restore(domain.pool(), "");
        assertThat(signsIn(gone)).isEqualTo(Status.VALID);

        assertThat(domain.get(Erasure.class).mend()).isEqualTo(1);

        assertThat(signsIn(gone)).isEqualTo(Status.INVALID);
    }

    @Test
    void lookingForWhoCameBackTakesOneQueryAPage() {
        for (int i = 0; i < 3; i++) domain.get(Erasure.class).erase(UUID.randomUUID(), "asked for");

        assertThat(domain.statements(() -> domain.get(Erasure.class).mend())).hasSize(1);
    }

    private boolean exists(UUID customer) {
        return domain.as(
                CustomerWorld.PARTNER, () -> domain.get(Customers.class).exists(customer));
    }

    private Status signsIn(Persona persona) {
        return domain.get(Admission.class)
                .validate(SignIn.with(Realm.PORTAL, persona.login, Persona.PASSPHRASE, null))
                .getStatus();
    }
}
