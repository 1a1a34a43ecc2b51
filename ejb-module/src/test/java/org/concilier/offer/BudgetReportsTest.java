package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Money;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class BudgetReportsTest {
    private final Domain domain;
    private final OfferWorld world;
    private final BudgetReports reports;

    BudgetReportsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        reports = domain.get(BudgetReports.class);
    }

    @Test
    void whatIsUsedAddsUpToWhatTheBudgetHasSpentWeekByWeek() {
        domain.clock().businessAt(Instant.parse("2026-11-09T12:00:00Z"));
        var offer = world.publish(
                null,
                "{'kind':'PERCENT_OFF','basisPoints':1000}",
                ",'budget':{'limit':{'amount':'100.00','currency':'EUR'}}");
        redeems(offer, "50.00");
        redeems(offer, "10.00");
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        redeems(offer, "20.00");

        var line = world.asPartner(() -> reports.lines(TwoHands.CAMPAIGN)).stream()
                .filter(one -> one.offer().equals(offer.code()))
                .findFirst()
                .orElseThrow();
        var weeks = world.asPartner(() -> reports.burn(TwoHands.CAMPAIGN, 4));

        assertThat(line.used()).isEqualTo(eur("8.00"));
        assertThat(line.left()).isEqualTo(eur("92.00"));
        assertThat(weeks)
                .containsExactly(
                        week("2026-11-02", "0", "0"),
                        week("2026-11-09", "6.00", "6.00"),
                        week("2026-11-16", "0", "6.00"),
                        week("2026-11-23", "2.00", "8.00"));
    }

    @Test
    void aCampaignWithoutBudgetsBurnsNothing() {
        assertThat(world.asPartner(() -> reports.burn("NO-SUCH-ONE", 4))).isEmpty();
        assertThat(world.asPartner(() -> reports.lines("NO-SUCH-ONE"))).isEmpty();
    }

    private void redeems(OfferView offer, String price) {
        world.redeem(world.decide(world.customer()), offer.id(), price);
    }

    private static BudgetReports.Week week(String monday, String used, String total) {
        return new BudgetReports.Week(LocalDate.parse(monday), eur(used), eur(total));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
