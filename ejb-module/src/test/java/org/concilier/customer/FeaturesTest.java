package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concilier.consent.Decision;
import org.concilier.customer.journey.Cdnow;
import org.concilier.customer.journey.PurchaseHistory;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Money;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class FeaturesTest {
    private static final Currency USD = Currency.getInstance("USD");

    private final Domain domain;
    private final CustomerWorld world;
    private final CdnowShop shop;

    FeaturesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
        shop = new CdnowShop(domain, world);
    }

    @BeforeEach
    void theDayAfterTheLastPurchase() {
        domain.clock().businessAt(Instant.parse("1998-07-01T00:00:00Z"));
    }

    @Test
    void figuresOfAllWhoAgreedBeforehandEqualThePublishedOnes() {
        var rows = new ArrayList<>(Cdnow.calibration());
        Collections.shuffle(rows, new Random(42));
        var customers = shop.customers("before-", rows);

        CdnowShop.inPieces(new ArrayList<>(customers.values()), 500, this::agree);
        CdnowShop.inPieces(rows, 97, piece -> shop.ingest(customers, piece));

        assertThat(Cdnow.mismatches(histories(customers))).isZero();
    }

    @Test
    void figuresOfAllWhoAgreedAfterwardsEqualThePublishedOnes() {
        var rows = Cdnow.calibration();
        var customers = shop.customers("after-", rows);

        shop.ingest(customers, rows);
        CdnowShop.inPieces(new ArrayList<>(customers.values()), 500, this::agree);

        assertThat(Cdnow.mismatches(histories(customers))).isZero();
    }

    @Test
    void nothingIsDerivedForWhoHasNotAgreed() {
        var silent = world.register("silent");
        var refusing = world.register("refusing");
        world.answer(Decision.REFUSED, "journey-profiling", refusing);
        var newsOnly = world.register("news-only");
        world.answer(Decision.GIVEN, "product-news", newsOnly);

        for (var id : List.of(silent, refusing, newsOnly)) world.buy(id, "n-" + id, "1998-01-05T10:00:00Z", "10.00");

        assertThat(history(silent)).isNull();
        assertThat(history(refusing)).isNull();
        assertThat(history(newsOnly)).isNull();
    }

    @Test
    void featuresGoWithTheLastConsentThatNeedsThem() {
        var id = world.register("leaving");
        world.buy(id, "l-1", "1998-01-05T10:00:00Z", "10.00");
        world.answer(Decision.GIVEN, "journey-profiling", id);
        world.answer(Decision.GIVEN, "personalised-offers", id);
        assertThat(history(id).purchaseDays()).isEqualTo(1);

        world.withdraw(id, "journey-profiling");
        assertThat(history(id)).isNotNull();
        world.withdraw(id, "personalised-offers");
        assertThat(history(id)).isNull();

        world.buy(id, "l-2", "1998-02-05T10:00:00Z", "10.00");
        assertThat(history(id)).isNull();
        world.answer(Decision.GIVEN, "personalised-offers", id);
        assertThat(history(id).purchaseDays()).isEqualTo(2);
    }

    @Test
    void aConsentThatRanOutDerivesNothingFromNewPurchases() {
        var id = world.register("expired");
        world.answer(Decision.GIVEN, "journey-profiling", id);
        domain.clock().businessAt(Instant.parse("2003-07-01T00:00:00Z"));

        world.buy(id, "x-1", "1998-01-05T10:00:00Z", "10.00");

        assertThat(history(id)).isNull();
    }

    @Test
    void whatWasDerivedUnderAConsentThatRanOutIsForgotten() {
        var ended = world.register(List.of("ended-1", "ended-2", "ended-3"));
        agree(ended);
        domain.clock().businessAt(Instant.parse("2003-07-01T00:00:00Z"));
        var lasting = world.register("lasting");
        agree(List.of(lasting));

        var features = domain.get(Features.class);
        for (var last = features.forgetEnded(null, 2); last != null; ) last = features.forgetEnded(last, 2);

        assertThat(ended).allMatch(id -> history(id) == null);
        assertThat(history(lasting)).isNotNull();
    }

    @Test
    void manyPurchasesTakeAsManyQueriesAsOne() {
        var ids = world.register(
                IntStream.range(0, 300).mapToObj(i -> "many-" + i).toList());
        agree(ids);
        var reads = domain
                .statements(() -> domain.inTransaction(() -> domain.get(PurchaseBook.class)
                        .record(
                                "many",
                                ids.stream().map(id -> entry(id, "m-" + id)).toList())))
                .stream()
                .filter(sql -> sql.startsWith("select"));

        assertThat(reads).hasSize(5);
    }

    private void agree(List<UUID> customers) {
        world.answer(Decision.GIVEN, "journey-profiling", customers);
    }

    private static PurchaseBook.Entry entry(UUID customer, String order) {
        var line = new PurchaseLine("A", "music", 1, 1000);
        var at = Instant.parse("1998-01-05T10:00:00Z");
        return new PurchaseBook.Entry(
                customer, new PurchaseDetails(order, at, "web", List.of(line), new Money(1000, USD)));
    }

    private Map<Integer, PurchaseHistory> histories(Map<Integer, UUID> customers) {
        var byId = new HashMap<UUID, PurchaseHistory>();
        domain.inTransaction(() -> domain.em()
                        .createQuery("select f from CustomerFeatures f", CustomerFeatures.class)
                        .getResultList())
                .forEach(row -> byId.put(row.customerId(), row.history()));
        var histories = new HashMap<Integer, PurchaseHistory>();
        customers.forEach((number, id) -> histories.put(number, byId.get(id)));
        return histories;
    }

    private PurchaseHistory history(UUID id) {
        var row = domain.inTransaction(() -> domain.em().find(CustomerFeatures.class, id));
        return row == null ? null : row.history();
    }
}
