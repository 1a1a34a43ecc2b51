package org.concilier.offer.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One rule three times: as a marketer writes it, as a programmer would, and for Drools. Shaped like those of the starter
 * catalogue.
 */
record SampleRule(String source, Predicate<Shopper> lambda, String drools) {
    private static final List<String> STAGES =
            List.of("NEW", "FIRST_PURCHASE", "REPEAT", "LOYAL", "AT_RISK", "DORMANT", "WON_BACK");

    /** @param mix {@code broad}: five shapes, sums and products among them; {@code selective}: equalities only */
    static List<SampleRule> all(String mix, int count) {
        var all = new ArrayList<SampleRule>();
        for (int i = 0; i < count; i++) {
            all.add(mix.equals("broad") ? broad(i % 5, i / 5 % 40) : selective(i % 3, i / 3));
        }
        return all;
    }

    private static SampleRule broad(int shape, int n) {
        return switch (shape) {
            case 0 ->
                new SampleRule(
                        "journey.stage == 'AT_RISK' && purchase.recency_days > " + 5 * n,
                        s -> s.stage().equals("AT_RISK") && s.recency() > 5L * n,
                        "stage == \"AT_RISK\", recency > " + 5 * n);
            case 1 ->
                new SampleRule(
                        "journey.stage in ['LOYAL', 'REPEAT'] && purchase.frequency >= " + n / 2,
                        s -> (s.stage().equals("LOYAL") || s.stage().equals("REPEAT")) && s.frequency() >= n / 2,
                        "stage in (\"LOYAL\", \"REPEAT\"), frequency >= " + n / 2);
            case 2 ->
                new SampleRule(
                        "purchase.r_score + purchase.f_score + purchase.m_score >= " + (3 + n % 12),
                        s -> s.r() + s.f() + s.m() >= 3 + n % 12,
                        "r + f + m >= " + (3 + n % 12));
            case 3 ->
                new SampleRule(
                        "purchase.mean_basket_cents >= " + 200 * n + " || cart.total_cents >= " + 250 * n,
                        s -> s.basket() >= 200L * n || s.cart() >= 250L * n,
                        "basket >= " + 200 * n + " || cart >= " + 250 * n);
            default ->
                new SampleRule(
                        "purchase.frequency >= 2 && purchase.recency_days * 10 >= purchase.rhythm_days * " + n
                                + " && purchase.recency_days <= purchase.rhythm_days * " + (2 + n),
                        s -> s.frequency() >= 2
                                && s.recency() * 10 >= s.rhythm() * n
                                && s.recency() <= s.rhythm() * (2 + n),
                        "frequency >= 2, recency * 10 >= rhythm * " + n + ", recency <= rhythm * " + (2 + n));
        };
    }

    private static SampleRule selective(int shape, int n) {
        var stage = STAGES.get(n % 7);
        var other = STAGES.get((n + 1 + n / 7 % 6) % 7);
        long score = 1 + n % 5;
        return switch (shape) {
            case 0 ->
                new SampleRule(
                        "journey.stage == '" + stage + "' && purchase.r_score == " + score,
                        s -> s.stage().equals(stage) && s.r() == score,
                        "stage == \"" + stage + "\", r == " + score);
            case 1 ->
                new SampleRule(
                        "journey.stage in ['" + stage + "', '" + other + "'] && purchase.frequency == " + n % 20,
                        s -> (s.stage().equals(stage) || s.stage().equals(other)) && s.frequency() == n % 20,
                        "stage in (\"" + stage + "\", \"" + other + "\"), frequency == " + n % 20);
            default ->
                new SampleRule(
                        "purchase.f_score == " + score + " && purchase.m_score == " + (1 + n / 5 % 5),
                        s -> s.f() == score && s.m() == 1 + n / 5 % 5,
                        "f == " + score + ", m == " + (1 + n / 5 % 5));
        };
    }
}
