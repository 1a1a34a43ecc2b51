package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.UnknownCustomer;
import org.concilier.offer.loyalty.Account;
import org.concilier.offer.loyalty.Points;
import org.concilier.offer.loyalty.PointsClerk;
import org.concilier.offer.loyalty.PointsMissing;
import org.concilier.offer.loyalty.PointsView;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PointsTest {
    private static final String TEN = "{'kind':'AMOUNT_OFF','amount':{'amount':'10.00','currency':'EUR'}}";

    private final Domain domain;
    private final OfferWorld world;
    private final OfferUse use;

    PointsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        use = new OfferUse(world);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
    }

    @Test
    void pointsArePendingThenActiveAreSpentAndTakenBack() {
        var earning = world.publish(null, "{'kind':'POINTS','points':100}", ",'priority':999");
        var costing = world.publish(null, TEN, ",'priority':998,'pointsPrice':80");
        var customer = world.customer();
        var decision = world.decide(customer);
        var earned = use.redeem(decision, earning.id(), "p1", 2, "30.00");
        assertThat(balance(customer)).isEqualTo(new PointsView.Sums(100, 0, 0, 0, 100));
        assertThatExceptionOfType(PointsMissing.class)
                .isThrownBy(() -> use.redeem(decision, costing.id(), "p2", 1, "30.00"));
        domain.clock().advance(Duration.ofDays(14));

        var spent = use.redeem(decision, costing.id(), "p2", 1, "30.00");
        assertThat(balance(customer)).isEqualTo(new PointsView.Sums(0, 20, 80, 0, 100));
        use.rollBack(earned, "{'lines':[{'line':0,'quantity':1}]}");
        assertThat(balance(customer)).isEqualTo(new PointsView.Sums(0, -30, 80, 0, 50));
        use.rollBack(spent, "{}");
        assertThat(balance(customer)).isEqualTo(new PointsView.Sums(0, 50, 0, 0, 50));
        use.rollBack(earned, "{}");
        assertThat(balance(customer)).isEqualTo(new PointsView.Sums(0, 0, 0, 0, 0));
        everyPostingSumsToNothingAndTheBalanceIsItsSums(customer);
    }

    @Test
    void pointsEndInTheOrderInWhichTheyWereEarned() {
        var earning = world.publish(null, "{'kind':'POINTS','points':10}", ",'priority':999");
        var customer = world.customer();
        use.redeem(world.decide(customer), earning.id(), "e1", 1, "30.00");
        domain.clock().advance(Duration.ofDays(100));
        use.redeem(world.decide(customer), earning.id(), "e2", 1, "30.00");
        domain.clock().advance(Duration.ofDays(630));

        assertThat(balance(customer)).isEqualTo(new PointsView.Sums(0, 10, 0, 10, 20));
        domain.get(PointsClerk.class).settle();
        domain.clock().advance(Duration.ofDays(100));
        domain.get(PointsClerk.class).settle();
        assertThat(balance(customer)).isEqualTo(new PointsView.Sums(0, 0, 0, 20, 20));
        everyPostingSumsToNothingAndTheBalanceIsItsSums(customer);
    }

    @Test
    void whoIsNotACustomerHasNoPoints() {
        assertThatExceptionOfType(UnknownCustomer.class).isThrownBy(() -> balance(UUID.randomUUID()));
        assertThatExceptionOfType(UnknownCustomer.class)
                .isThrownBy(() -> world.asPartner(() -> domain.get(Points.class).entries(UUID.randomUUID(), 0, 10)));
    }

    private PointsView.Sums balance(UUID customer) {
        return world.asPartner(() -> domain.get(Points.class).of(customer)).balance();
    }

    private void everyPostingSumsToNothingAndTheBalanceIsItsSums(UUID customer) {
        var entries = world.asPartner(() -> domain.get(Points.class).entries(customer, 0, 100));
        assertThat(entries.stream().mapToLong(PointsView.Entry::points).sum()).isZero();
        var balance = balance(customer);
        assertThat(sum(entries, Account.MEMBER_ACTIVE)).isEqualTo(balance.active());
        assertThat(sum(entries, Account.MEMBER_PENDING)).isEqualTo(balance.pending());
        assertThat(sum(entries, Account.MEMBER_SPENT)).isEqualTo(balance.spent());
        assertThat(sum(entries, Account.MEMBER_EXPIRED)).isEqualTo(balance.expired());
    }

    private static long sum(List<PointsView.Entry> entries, Account account) {
        return entries.stream()
                .filter(entry -> entry.account() == account)
                .mapToLong(PointsView.Entry::points)
                .sum();
    }
}
