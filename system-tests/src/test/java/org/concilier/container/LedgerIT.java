package org.concilier.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The container's timer gives leaves their positions. */
@ArquillianTest
class LedgerIT {
    @Inject
    Ledger ledger;

    @Inject
    UserTransaction transaction;

    @Test
    void leafHasAPositionWithinASecondOrTwo() throws Exception {
        transaction.begin();
        var hash = ledger.append(LeafKind.CUSTOMER, UUID.randomUUID(), Map.of("registered", true));
        transaction.commit();

        Awaitility.await().untilAsserted(() -> assertThat(ledger.position(hash)).isPresent());
    }
}
