package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.Ledger;
import org.concilier.ledger.LedgerExport;
import org.concilier.ledger.LedgerExport.Listed;
import org.concilier.ledger.SequencedLedger;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all features, as seen from the one that stands on the others. */
@OnBothDatabases
class ProvenRecordsTest {
    private final Domain domain;
    private final OfferWorld world;
    private final SequencedLedger ledger;
    private final LedgerExport export;

    ProvenRecordsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        ledger = new SequencedLedger(domain);
        export = domain.get(LedgerExport.class);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
    }

    @Test
    void everyRecordIsListedAndHasItsLeaf() {
        shopping();
        ledger.sequence();

        assertThat(listed())
                .hasSizeGreaterThan(4)
                .allSatisfy(record -> assertThat(record.waiting()).isNull())
                .allSatisfy(record -> assertThat(domain.get(Ledger.class).position(record.leafHash()))
                        .isPresent())
                .extracting(Listed::leafHash)
                .doesNotHaveDuplicates()
                .containsAll(openedLeaves());
    }

    @Test
    void aRecordWhoseLeafHasNoPositionYetWaits() {
        ledger.sequence();
        var before = listed().size();
        shopping();

        assertThat(listed().stream().filter(record -> record.waiting() != null).toList())
                .hasSize(listed().size() - before)
                .allSatisfy(record -> assertThat(record.waiting()).contains("\"commitment\""));
    }

    @Test
    void aRecordThatCameInAfterTheHeaderWaitsThoughItHasItsPosition() {
        ledger.sequence();
        var head = head();
        shopping();
        ledger.sequence();

        var waiting =
                listed(head).stream().filter(record -> record.waiting() != null).toList();

        assertThat(waiting).isNotEmpty();
        assertThat(listed()).allSatisfy(record -> assertThat(record.waiting()).isNull());
    }

    @Test
    void aRecordWithoutALeafDoesNotWait() {
        shopping();
        ledger.sequence();
        domain.inTransaction(() -> domain.em()
                .createNativeQuery(
                        "insert into redemption (id, decision_id, offer_id, customer_id, order_id, amount_minor, currency,"
                                + " points, redeemed_at, leaf_hash) select ?1, decision_id, ?1, customer_id, order_id,"
                                + " amount_minor, currency, points, redeemed_at, 'gone' from redemption fetch first 1 row only")
                .setParameter(1, UUID.randomUUID())
                .executeUpdate());

        assertThat(listed())
                .filteredOn(record -> record.leafHash().equals("gone"))
                .singleElement()
                .satisfies(record -> assertThat(record.waiting()).isNull());
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("delete from redemption where leaf_hash = 'gone'")
                .executeUpdate());
    }

    /** One of each kind of record. */
    private void shopping() {
        var customer = world.customer();
        world.withdraws(customer, world.agrees(customer, OfferWorld.OFFERS));
        var decision = world.decide(customer);
        world.redeem(decision, decision.offers().get(0).offerId(), "10.00");
    }

    private LedgerExport.Head head() {
        return domain.as(Callers.staff(Roles.AUDITOR), export::begin);
    }

    private List<Listed> listed() {
        return listed(head());
    }

    private List<Listed> listed(LedgerExport.Head head) {
        var all = new ArrayList<Listed>();
        for (var kind : head.kinds()) {
            UUID last = null;
            for (List<Listed> page = page(head, kind, null); !page.isEmpty(); page = page(head, kind, last)) {
                all.addAll(page);
                last = page.get(page.size() - 1).id();
            }
        }
        return all;
    }

    private List<Listed> page(LedgerExport.Head head, org.concilier.ledger.LeafKind kind, UUID after) {
        return domain.as(Callers.client(Roles.AUDIT_READ), () -> export.records(kind, head.treeSize(), after));
    }

    /** Of every leaf that anything here has written. */
    private List<String> openedLeaves() {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select l.hash from LedgerLeaf l", String.class)
                .getResultList());
    }
}
