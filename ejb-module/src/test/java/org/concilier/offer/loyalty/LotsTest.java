package org.concilier.offer.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LotsTest {
    private static final Instant EARNED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-15T00:00:00Z");
    private static final Instant OVER = Instant.parse("2028-10-31T00:00:00Z");
    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final UUID REDEMPTION = new UUID(2, 2);

    private final Lot lot = new Lot(CUSTOMER, REDEMPTION, 100, DUE, OVER);

    @Test
    void aLotIsPendingUntilItsTimeComes() {
        assertThat(lot.isPending()).isTrue();
        assertThat(lot.isDue(DUE.minusNanos(1))).isFalse();
        assertThat(lot.isDue(DUE)).isTrue();

        lot.activate();

        assertThat(lot.isPending()).isFalse();
        assertThat(lot.isDue(DUE)).isFalse();
        assertThat(lot.view()).isEqualTo(new PointsView.Lot(REDEMPTION, 100, 100, "ACTIVE", DUE, OVER));
        assertThat(lot.customerId()).isEqualTo(CUSTOMER);
    }

    @Test
    void aLotEndsWithItsLastPoint() {
        assertThat(lot.take(99)).isEqualTo(99);
        assertThat(lot.view().state()).isEqualTo("PENDING");
        assertThat(lot.take(5)).isEqualTo(1);
        assertThat(lot.view().state()).isEqualTo("ENDED");
        assertThat(lot.isOver(OVER)).isFalse();
    }

    @Test
    void itsEndComesAtTheMomentItself() {
        assertThat(lot.isOver(OVER.minusNanos(1))).isFalse();
        assertThat(lot.isOver(OVER)).isTrue();
    }

    @Test
    void whatHasExpiredUnusedCanBeTakenBackOnce() {
        lot.take(30);

        assertThat(lot.expire()).isEqualTo(70);
        assertThat(lot.remaining()).isZero();
        assertThat(Lot.takeBackExpired(List.of(lot), 50)).isEqualTo(50);
        assertThat(Lot.takeBackExpired(List.of(lot), 50)).isEqualTo(20);
        assertThat(Lot.takeBackExpired(List.of(lot), 50)).isZero();
    }

    @Test
    void takingGoesFromOneToTheNextAndNoFurtherThanAskedFor() {
        var lots = List.of(lot, lot(40), lot(10));

        assertThat(Lot.take(lots, 120)).isEqualTo(120);
        assertThat(lots).extracting(Lot::remaining).containsExactly(0L, 20L, 10L);
        assertThat(Lot.take(lots, 100)).isEqualTo(30);
        assertThat(Lot.take(lots, 1)).isZero();
    }

    @Test
    void takingBackGoesFromOneToTheNextAsWell() {
        var lots = List.of(lot, lot(40));
        lots.forEach(Lot::expire);

        assertThat(Lot.takeBackExpired(lots, 120)).isEqualTo(120);
        assertThat(Lot.takeBackExpired(lots, 120)).isEqualTo(20);
    }

    @Test
    void restoredPointsCanBeUsedAtOnce() {
        var restored = Lot.restored(CUSTOMER, REDEMPTION, 5, EARNED, OVER);

        assertThat(restored.isPending()).isFalse();
        assertThat(restored.view()).isEqualTo(new PointsView.Lot(REDEMPTION, 5, 5, "ACTIVE", EARNED, OVER));
    }

    @Test
    void postingsSumToNothingAndTheBalanceIsTheirSum() {
        var balance = new Balance();

        apply(balance, Account.LIABILITY, Account.MEMBER_PENDING, 100, Entry.Reason.EARNED);
        apply(balance, Account.MEMBER_PENDING, Account.MEMBER_ACTIVE, 80, Entry.Reason.ACTIVATED);
        apply(balance, Account.MEMBER_ACTIVE, Account.MEMBER_SPENT, 30, Entry.Reason.SPENT);
        apply(balance, Account.MEMBER_ACTIVE, Account.MEMBER_EXPIRED, 7, Entry.Reason.EXPIRED);

        assertThat(balance.view()).isEqualTo(new PointsView.Sums(20, 43, 30, 7, 100));
        assertThat(balance.active()).isEqualTo(43);
    }

    @Test
    void whatWasSpentAndIsTakenBackIsOwed() {
        var balance = new Balance();
        apply(balance, Account.LIABILITY, Account.MEMBER_ACTIVE, 100, Entry.Reason.EARNED);
        apply(balance, Account.MEMBER_ACTIVE, Account.MEMBER_SPENT, 100, Entry.Reason.SPENT);

        apply(balance, Account.MEMBER_ACTIVE, Account.LIABILITY, 60, Entry.Reason.TAKEN_BACK);

        assertThat(balance.view()).isEqualTo(new PointsView.Sums(0, -60, 100, 0, 40));
        assertThat(balance.owed(0)).isEqualTo(60);
        assertThat(balance.owed(15)).isEqualTo(75);
    }

    private static void apply(Balance balance, Account from, Account to, long points, Entry.Reason reason) {
        var posting = new Posting(CUSTOMER, from, to, points, reason, REDEMPTION, EARNED);
        var sides = posting.entries().stream().map(Entry::view).toList();
        assertThat(sides).extracting(PointsView.Entry::account).containsExactly(from, to);
        assertThat(sides).extracting(PointsView.Entry::points).containsExactly(-points, points);
        assertThat(sides).extracting(PointsView.Entry::reason).containsOnly(reason.name());
        balance.apply(posting);
    }

    private static Lot lot(long points) {
        return new Lot(CUSTOMER, REDEMPTION, points, DUE, OVER);
    }
}
