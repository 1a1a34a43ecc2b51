package org.concilier.offer.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One rule twice: as a marketer writes it and as a programmer would. Shaped like those of the starter catalogue. */
record SampleRule(String source, Predicate<Shopper> lambda) {
    static final int COUNT = 200;

    static List<SampleRule> all() {
        var all = new ArrayList<SampleRule>();
        for (int i = 0; i < COUNT; i++) all.add(shape(i % 5, i / 5));
        return all;
    }

    private static SampleRule shape(int shape, int n) {
        return switch (shape) {
            case 0 ->
                new SampleRule(
                        "journey.stage == 'AT_RISK' && purchase.recency_days > " + 5 * n,
                        s -> s.stage().equals("AT_RISK") && s.recency() > 5L * n);
            case 1 ->
                new SampleRule(
                        "journey.stage in ['LOYAL', 'REPEAT'] && purchase.frequency >= " + n / 2,
                        s -> (s.stage().equals("LOYAL") || s.stage().equals("REPEAT")) && s.frequency() >= n / 2);
            case 2 ->
                new SampleRule(
                        "purchase.r_score + purchase.f_score + purchase.m_score >= " + (3 + n % 12),
                        s -> s.r() + s.f() + s.m() >= 3 + n % 12);
            case 3 ->
                new SampleRule(
                        "purchase.mean_basket_cents >= " + 200 * n + " || cart.total_cents >= " + 250 * n,
                        s -> s.basket() >= 200L * n || s.cart() >= 250L * n);
            default ->
                new SampleRule(
                        "purchase.frequency >= 2 && purchase.recency_days * 10 >= purchase.rhythm_days * " + n
                                + " && purchase.recency_days <= purchase.rhythm_days * " + (2 + n),
                        s -> s.frequency() >= 2
                                && s.recency() * 10 >= s.rhythm() * n
                                && s.recency() <= s.rhythm() * (2 + n));
        };
    }
}
