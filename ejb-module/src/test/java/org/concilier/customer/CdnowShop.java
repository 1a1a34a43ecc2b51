package org.concilier.customer;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.concilier.customer.journey.Cdnow;
import org.concilier.shared.Domain;
import org.concilier.shared.Money;

/** The customers of the CDNOW sample and their purchases, in the database. */
public final class CdnowShop {
    private static final Currency USD = Currency.getInstance("USD");

    private final Domain domain;
    private final CustomerWorld world;

    public CdnowShop(Domain domain, CustomerWorld world) {
        this.domain = domain;
        this.world = world;
    }

    /** Registers the customers of these rows; their ids by their numbers in the sample. */
    public Map<Integer, UUID> customers(String prefix, List<Cdnow.Row> rows) {
        var numbers = new ArrayList<>(
                new TreeSet<>(rows.stream().map(Cdnow.Row::customer).toList()));
        var ids = world.register(numbers.stream().map(n -> prefix + n).toList());
        var customers = new HashMap<Integer, UUID>();
        for (int i = 0; i < ids.size(); i++) customers.put(numbers.get(i), ids.get(i));
        return customers;
    }

    public void ingest(Map<Integer, UUID> customers, List<Cdnow.Row> rows) {
        var entries = new ArrayList<PurchaseBook.Entry>();
        for (var row : rows) {
            var line = new PurchaseLine("CD", "music", 1, row.cents());
            entries.add(new PurchaseBook.Entry(
                    customers.get(row.customer()),
                    new PurchaseDetails(
                            UUID.randomUUID().toString(),
                            row.day().atTime(12, 0).toInstant(ZoneOffset.UTC),
                            "web",
                            List.of(line),
                            new Money(row.cents(), USD))));
        }
        domain.inTransaction(() -> domain.get(PurchaseBook.class).record("cdnow", entries));
    }

    public static <T> void inPieces(List<T> all, int size, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += size) {
            work.accept(all.subList(from, Math.min(all.size(), from + size)));
        }
    }
}
