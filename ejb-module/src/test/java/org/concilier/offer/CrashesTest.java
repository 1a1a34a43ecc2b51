package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Answer;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Money;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.OnceOnly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that dies between any two steps leaves a state that settles itself. Each seam is a table it writes to. */
@OnBothDatabases
class CrashesTest {
    private static final String TEN = "{'kind':'AMOUNT_OFF','amount':{'amount':'10.00','currency':'EUR'}}";
    private static final String EVERYTHING =
            ",'priority':999,'couponRequired':true,'budget':{'limit':{'amount':'10.00',"
                    + "'currency':'EUR'}},'caps':[{'counter':'REDEMPTION','per':['OFFER'],'window':'LIFETIME','limit':1}]";

    private final Domain domain;
    private final OfferWorld world;
    private final OfferUse use;

    CrashesTest(DatabaseKind kind) {
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
    void whereverARedemptionDiesNothingOfItStaysAndItCanBeDoneAgain() throws SQLException {
        for (var seam : List.of("offer_budget", "cap_counter", "coupon", "redemption", "redemption_line", "benefit")) {
            var offer = world.publish(null, TEN, EVERYTHING);
            var code = use.coupons(offer, "{}").get(0);
            var decision = use.decide(world.customer(), code);
            breaking(
                    seam,
                    () -> assertThatThrownBy(() -> use.redeemWith(decision, offer.id(), "o", code))
                            .as(seam)
                            .isNotInstanceOf(BudgetExhausted.class));

            assertThat(use.redeemWith(decision, offer.id(), "o", code).amount())
                    .as(seam)
                    .isEqualTo(Money.of("10.00", "EUR"));
            assertThat(spent(offer.id())).as(seam).isEqualTo(Money.of("10.00", "EUR"));
        }
    }

    @Test
    void whereverARollbackDiesNothingOfItStaysAndItCanBeDoneAgain() throws SQLException {
        for (var seam : List.of("offer_budget", "cap_counter", "redemption", "redemption_rollback", "benefit")) {
            var offer = world.publish(null, TEN, EVERYTHING);
            var code = use.coupons(offer, "{}").get(0);
            var redemption = use.redeemWith(use.decide(world.customer(), code), offer.id(), "o", code);
            breaking(
                    seam,
                    () -> assertThatThrownBy(() -> use.rollBack(redemption, "{}"))
                            .as(seam)
                            .isNotInstanceOf(NothingToRollBack.class));

            assertThat(use.rollBack(redemption, "{}").amount()).as(seam).isEqualTo(redemption.amount());
            assertThat(spent(offer.id())).as(seam).isEqualTo(Money.of("0.00", "EUR"));
        }
    }

    @Test
    void aReservationOfAProcessThatDiedExpiresAndGivesEverythingBack() {
        var offer = world.publish(null, TEN, EVERYTHING);
        var code = use.coupons(offer, "{}").get(0);
        var mine = use.decide(world.customer(), code);
        var theirs = use.decide(world.customer(), code);
        world.asPartner(() -> domain.get(Reservations.class)
                .reserve(OfferWorld.fields("{'decisionId':'" + mine.decisionId() + "','offerId':'" + offer.id()
                        + "','coupon':'" + code + "','cart':{'lines':[{'sku':'s','quantity':1,'unitPrice':"
                        + "{'amount':'30.00','currency':'EUR'}}]}}")));
        assertThatThrownBy(() -> use.redeemWith(theirs, offer.id(), "o", code)).isInstanceOf(CouponRefused.class);

        domain.clock().advance(Duration.ofMinutes(15));
        domain.get(ReservationClerk.class).expire();

        assertThat(use.redeemWith(theirs, offer.id(), "o", code).amount()).isEqualTo(Money.of("10.00", "EUR"));
    }

    /** The key was claimed and the process died: whoever asks again a minute later has it done, once. */
    @Test
    void aKeyOfAProcessThatDiedIsTakenOver() {
        var offer = world.publish(null, TEN, ",'priority':999");
        var decision = world.decide(world.customer());
        var onceOnly = domain.get(OnceOnly.class);
        var key = UUID.randomUUID().toString();
        domain.as(OfferWorld.PARTNER, () -> onceOnly.claim("shop", key, "print"));
        domain.clock().advance(Duration.ofSeconds(61));

        for (int i = 0; i < 2; i++) {
            world.asPartner(() -> onceOnly.once("shop", key, "print", () -> {
                use.redeem(decision, offer.id(), "o", 1, "30.00");
                return new Answer(201, null, null, null);
            }));
        }

        assertThat(world.asPartner(() -> world.redemptions.of(decision.customerId())))
                .hasSize(1);
    }

    private Money spent(UUID offer) {
        return world.asPartner(() -> world.offers.find(offer)).spent();
    }

    /** Writing to the table fails meanwhile, as when the process is gone before it. */
    private void breaking(String table, Runnable work) throws SQLException {
        execute("alter table " + table + " rename to " + table + "_gone");
        try {
            work.run();
        } finally {
            execute("alter table " + table + "_gone rename to " + table);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = domain.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
