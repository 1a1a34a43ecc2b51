package org.concilier.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.vault.Erased;
import org.concilier.vault.SubjectKeys;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The vault's work is apart from the caller's, under the container's own transactions. */
@ArquillianTest
class VaultIT {
    private final UUID someone = UUID.randomUUID();

    @Inject
    SubjectKeys keys;

    @Inject
    Erased erased;

    @Inject
    Ledger ledger;

    @Inject
    UserTransaction transaction;

    @Test
    void aKeyStaysAndItsFirstUseGoesWhenTheCallerRollsBack() throws Exception {
        transaction.begin();
        ledger.append(LeafKind.CUSTOMER, someone, Map.of("registered", true));
        transaction.rollback();

        assertThat(keys.find(someone)).isPresent();
        assertThat(ledger.openings(someone, 0, 10)).isEmpty();
    }

    @Test
    void bothAreThereWhenTheCallerCommits() throws Exception {
        transaction.begin();
        ledger.append(LeafKind.CUSTOMER, someone, Map.of("registered", true));
        transaction.commit();

        assertThat(ledger.openings(someone, 0, 10))
                .singleElement()
                .satisfies(opening -> assertThat(opening.event()).contains("registered"));
    }

    @Test
    void erasureHoldsThoughTheCallerRollsBack() throws Exception {
        keys.of(someone);

        transaction.begin();
        erased.add(someone);
        transaction.rollback();

        assertThat(erased.contains(someone)).isTrue();
        assertThat(keys.find(someone)).isEmpty();
    }
}
