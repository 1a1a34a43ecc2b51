package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concilier.consent.Evidence;
import org.concilier.consent.EvidenceDesk;
import org.concilier.consent.UnknownConsent;
import org.concilier.consent.UnknownCustomer;
import org.concilier.consent.UnknownPurpose;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.SequencedLedger;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.vault.Erased;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seen from the feature that stands on all the others, whose decisions belong to the evidence. */
@OnBothDatabases
class EvidenceTest {
    private final Domain domain;
    private final OfferWorld world;
    private final SequencedLedger ledger;
    private final EvidenceDesk desk;
    private UUID customer;

    EvidenceTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        ledger = new SequencedLedger(domain);
        desk = domain.get(EvidenceDesk.class);
    }

    @BeforeEach
    void someoneWhoShopped() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
        var offer = world.publish("purchase.frequency >= 0");
        customer = world.customer();
        world.decide(customer);
        var consent = world.agrees(customer, OfferWorld.OFFERS);
        world.redeem(world.decide(customer), offer.id(), "50.00");
        domain.clock().advance(Duration.ofMinutes(1));
        world.withdraws(customer, consent);
        world.decide(customer);
        ledger.sequence();
    }

    @Test
    void hasEveryAnswerWithItsWordsAndAllThatReliedOnIt() {
        var evidence = gather(OfferWorld.OFFERS);

        assertThat(evidence.answers())
                .extracting(item -> (Object) item.record().facts().get("status"))
                .containsExactly("GIVEN", "WITHDRAWN");
        assertThat(evidence.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.version()).isEqualTo(1);
            assertThat(notice.language()).isEqualTo("fr");
        });
        // Neither the decision before the yes nor the one after the withdrawal.
        assertThat(evidence.uses())
                .extracting(item -> item.record().kind())
                .containsExactlyInAnyOrder(LeafKind.ACCESS, LeafKind.DECISION, LeafKind.REDEMPTION);
        assertThat(evidence.erased()).isFalse();
        assertThat(evidence.company().name()).isNotBlank();
    }

    @Test
    void everythingIsOpenedAndProvenAgainstOneCheckpoint() {
        var evidence = gather(OfferWorld.OFFERS);

        assertThat(all(evidence)).hasSize(5).allSatisfy(item -> {
            assertThat(item.opening().event()).contains(customer.toString());
            assertThat(item.opening().leaf()).isEqualTo(item.leaf().leaf());
            assertThat(ledger.holds(item.leaf(), evidence.checkpoint())).isTrue();
        });
    }

    @Test
    void afterErasureNothingCanBeOpenedAndEverythingIsStillProven() {
        domain.get(Erased.class).add(customer);

        var evidence = gather(OfferWorld.OFFERS);

        assertThat(evidence.erased()).isTrue();
        assertThat(all(evidence)).hasSize(5).allSatisfy(item -> {
            assertThat(item.opening()).isNull();
            assertThat(ledger.holds(item.leaf(), evidence.checkpoint())).isTrue();
        });
    }

    @Test
    void aLeafThatWaitsSaysSo() {
        world.agrees(customer, OfferWorld.OFFERS);

        var last = gather(OfferWorld.OFFERS).answers().get(2);

        assertThat(last.leaf().index()).isNull();
        assertThat(last.leaf().proof()).isEmpty();
        assertThat(last.opening()).isNotNull();
    }

    @Test
    void makingItIsALookThatThePersonSees() {
        domain.clock().advance(Duration.ofMinutes(1));
        gather(OfferWorld.OFFERS);

        assertThat(domain.as(
                        Callers.customer(customer),
                        () -> domain.get(Accesses.class).entries(customer, null, 1)))
                .extracting(Access::why)
                .containsExactly("evidence for an authority");
    }

    @Test
    void costsNoQueryForEachRecord() {
        var few = domain.statements(() -> gather(OfferWorld.OFFERS));
        for (int i = 0; i < 30; i++) {
            world.agrees(customer, OfferWorld.OFFERS);
            ledger.sequence();
        }

        assertThat(domain.statements(() -> gather(OfferWorld.OFFERS))).hasSameSizeAs(few);
    }

    @Test
    void isRefusedToOthersAndForWhatNeverWas() {
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), () -> desk.gather(customer, OfferWorld.OFFERS)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> gather(OfferWorld.BIRTHDAY)).isInstanceOf(UnknownConsent.class);
        assertThatThrownBy(() -> gather("no-such-purpose")).isInstanceOf(UnknownPurpose.class);
        customer = UUID.randomUUID();
        assertThatThrownBy(() -> gather(OfferWorld.OFFERS)).isInstanceOf(UnknownCustomer.class);
    }

    private Evidence gather(String purpose) {
        return domain.as(Callers.staff(Roles.AUDITOR), () -> desk.gather(customer, purpose));
    }

    private static java.util.List<Evidence.Item> all(Evidence evidence) {
        return java.util.stream.Stream.concat(evidence.answers().stream(), evidence.uses().stream())
                .toList();
    }
}
