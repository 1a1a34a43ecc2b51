package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concilier.customer.MaskedPurchase;
import org.concilier.customer.PurchaseView;
import org.concilier.customer.Purchases;
import org.concilier.web.screen.Wording;

/** Purchases, newest first, a page at a time: days and counts while the file is masked. */
@Named
@RequestScoped
public class FilePurchases {
    private static final int PAGE = 20;

    @Inject
    CustomerFile file;

    @Inject
    Purchases purchases;

    @Inject
    Wording say;

    private List<Line> all = List.of();
    private UUID next;

    /** One purchase. @param order and {@code total} are empty while the file is masked */
    public record Line(UUID id, String day, String order, String channel, int articles, String total) {}

    public void load() {
        file.load();
        var after = Said.id("after");
        all = file.isUnmasked()
                ? page(purchases.inCall(file.uuid(), after, PAGE + 1), this::whole)
                : page(purchases.masked(file.uuid(), after, PAGE + 1), this::masked);
    }

    private <P> List<Line> page(List<P> found, Function<P, Line> line) {
        var lines = found.stream().map(line).toList();
        if (lines.size() <= PAGE) return lines;
        next = lines.get(PAGE - 1).id();
        return lines.subList(0, PAGE);
    }

    private Line whole(PurchaseView one) {
        var articles = one.lines().size();
        return new Line(
                one.id(), say.date(one.purchasedAt()), one.orderId(), one.channel(), articles, say.money(one.total()));
    }

    private Line masked(MaskedPurchase one) {
        return new Line(one.id(), say.day(one.day()), "", one.channel(), one.articles(), "");
    }

    public List<Line> getAll() {
        return all;
    }

    /** Where older ones begin; null when these are the oldest. */
    public UUID getNext() {
        return next;
    }
}
