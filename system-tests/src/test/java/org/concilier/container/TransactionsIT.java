package org.concilier.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.Subjects;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is recorded and its leaf live or die together, under the container's own transactions. */
@ArquillianTest
class TransactionsIT {
    @Inject
    Ledger ledger;

    @Inject
    Subjects subjects;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "concilier")
    EntityManager em;

    @Test
    void subjectAndLeafAreWrittenTogether() throws Exception {
        var customer = UUID.randomUUID();

        transaction.begin();
        write(customer);
        transaction.commit();

        assertThat(rows("consent_subject", customer)).isEqualTo(1);
        assertThat(rows("ledger_opening", customer)).isEqualTo(1);
    }

    @Test
    void subjectAndLeafAreForgottenTogether() throws Exception {
        var customer = UUID.randomUUID();

        transaction.begin();
        write(customer);
        em.flush();
        transaction.rollback();

        assertThat(rows("consent_subject", customer)).isZero();
        assertThat(rows("ledger_opening", customer)).isZero();
    }

    @Test
    void ledgerRefusesToWriteOnItsOwn() {
        assertThatThrownBy(() -> ledger.append(LeafKind.CUSTOMER, UUID.randomUUID(), Map.of()))
                .isInstanceOf(TransactionalException.class);
    }

    private void write(UUID customer) {
        subjects.open(List.of(customer));
        ledger.append(LeafKind.CUSTOMER, customer, Map.of("registered", true));
    }

    private long rows(String table, UUID customer) {
        var column = table.equals("consent_subject") ? "customer_id" : "subject_id";
        return ((Number) em.createNativeQuery("select count(*) from " + table + " where " + column + " = :id")
                        .setParameter("id", customer)
                        .getSingleResult())
                .longValue();
    }
}
