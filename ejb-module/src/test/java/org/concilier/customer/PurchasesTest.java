package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.customer.CustomerWorld.PARTNER;
import static org.concilier.customer.CustomerWorld.fields;
import static org.concilier.customer.CustomerWorld.purchase;

import java.time.Instant;
import java.util.UUID;
import org.concilier.consent.UnknownCustomer;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PurchasesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String TWO_LINES =
            "{'orderId':'o','purchasedAt':'2026-11-01T10:00:00Z','channel':'web','lines':["
                    + "{'sku':'A','category':'books','quantity':2,'unitPrice':{'amount':'0.10','currency':'EUR'}},"
                    + "{'sku':'B','category':'books','quantity':%d,'unitPrice':{'amount':'%s','currency':'%s'}}],"
                    + "'total':{'amount':'%s','currency':'EUR'}}";

    private final Domain domain;
    private final CustomerWorld world;
    private final Purchases purchases;

    PurchasesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
        purchases = domain.get(Purchases.class);
    }

    @Test
    void theSamePurchaseTwiceCountsOnce() {
        var id = world.register("twice");
        var first = world.buy(id, "T-1", "2026-11-01T10:00:00Z", "19.99");
        var second = world.buy(id, "T-1", "2026-11-01T10:00:00Z", "19.99");

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.purchase()).isEqualTo(first.purchase());
        assertThat(domain.as(Callers.customer(id), () -> purchases.page(id, null, 50)))
                .hasSize(1);
    }

    @Test
    void anOrderIdStandsForOnePurchaseOfOneCustomer() {
        var id = world.register("order-a");
        var other = world.register("order-b");
        world.buy(id, "O-1", "2026-11-01T10:00:00Z", "19.99");

        assertThatThrownBy(() -> world.buy(id, "O-1", "2026-11-01T10:00:00Z", "20.00"))
                .isInstanceOf(OrderIdTaken.class);
        assertThatThrownBy(() -> world.buy(other, "O-1", "2026-11-01T10:00:00Z", "19.99"))
                .isInstanceOf(OrderIdTaken.class);
    }

    @Test
    void theTotalMustBeTheSumOfTheLinesToTheCent() {
        assertThat(PurchaseDetails.read(fields(TWO_LINES, 3, "0.10", "EUR", "0.50"), NOW)
                        .lines())
                .hasSize(2);
        assertThat(PurchaseDetails.read(fields(TWO_LINES, -3, "0.10", "EUR", "-0.10"), NOW)
                        .total()
                        .minor())
                .isEqualTo(-10);
        assertFault(fields(TWO_LINES, 3, "0.10", "EUR", "0.51"), "/total", "must be 0.50 EUR, the sum of the lines");
        assertFault(fields(TWO_LINES, 0, "0.10", "EUR", "0.20"), "/lines/1/quantity", "negative one is a return");
        assertFault(fields(TWO_LINES, 1, "0.10", "USD", "0.30"), "/lines/1/unitPrice", "must be in EUR");
        assertFault(fields(TWO_LINES, 1, "-0.10", "EUR", "0.10"), "/lines/1/unitPrice", "must not be negative");
        assertFault(fields(TWO_LINES, 100000, "999999999999999", "EUR", "1.00"), "/lines", "more than can be counted");
    }

    @Test
    void nothingIsBoughtTomorrow() {
        assertFault(purchase("F", "2026-11-23T10:00:01Z", "1.00"), "/purchasedAt", "future");
    }

    @Test
    void aCustomerBuysInOneCurrency() {
        var id = world.register("currency");
        world.buy(id, "C-1", "2026-11-01T10:00:00Z", "1.00");
        var dollars = TWO_LINES.replace("'o'", "'C-2'").replace("EUR", "USD");
        assertThatThrownBy(() ->
                        domain.as(PARTNER, () -> purchases.record(id, fields(dollars, 1, "0.10", "USD", "0.30"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyUnknownBuys() {
        assertThatThrownBy(() -> world.buy(UUID.randomUUID(), "U-1", "2026-11-01T10:00:00Z", "1.00"))
                .isInstanceOf(UnknownCustomer.class);
    }

    @Test
    void pagesGoFromNewToOldAndAgentsSeeNoAmounts() {
        var id = world.register("pages");
        for (int day = 1; day <= 5; day++) world.buy(id, "P-" + day, "2026-11-0" + day + "T10:00:00Z", "1.00");
        var customer = Callers.customer(id);

        var first = domain.as(customer, () -> purchases.page(id, null, 2));
        assertThat(first).extracting(PurchaseView::orderId).containsExactly("P-5", "P-4");
        var next = domain.as(customer, () -> purchases.page(id, first.get(1).id(), 50));
        assertThat(next).extracting(PurchaseView::orderId).containsExactly("P-3", "P-2", "P-1");

        var masked = domain.as(Callers.staff(Roles.AGENT), () -> purchases.masked(id, null, 50));
        assertThat(masked).hasSize(5).allMatch(p -> p.articles() == 1);
    }

    private static void assertFault(Fields fields, String pointer, String detail) {
        assertThatThrownBy(() -> PurchaseDetails.read(fields, NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults()).anySatisfy(fault -> {
                            assertThat(fault.pointer()).isEqualTo(pointer);
                            assertThat(fault.detail()).contains(detail);
                        }));
    }
}
