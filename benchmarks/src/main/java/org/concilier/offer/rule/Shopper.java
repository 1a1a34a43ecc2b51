package org.concilier.offer.rule;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a lambda written by hand would read: plain fields; Drools reads the same as properties. */
public record Shopper(
        String stage, long recency, long frequency, long basket, long rhythm, long r, long f, long m, long cart) {
    private static final List<String> STAGES =
            List.of("NEW", "FIRST_PURCHASE", "REPEAT", "LOYAL", "AT_RISK", "DORMANT", "WON_BACK");

    static Shopper random(Random random) {
        return new Shopper(
                STAGES.get(random.nextInt(STAGES.size())),
                random.nextInt(400),
                random.nextInt(20),
                random.nextInt(10_000),
                random.nextInt(90),
                1 + random.nextInt(5),
                1 + random.nextInt(5),
                1 + random.nextInt(5),
                random.nextInt(12_000));
    }

    public String getStage() {
        return stage;
    }

    public long getRecency() {
        return recency;
    }

    public long getFrequency() {
        return frequency;
    }

    public long getBasket() {
        return basket;
    }

    public long getRhythm() {
        return rhythm;
    }

    public long getR() {
        return r;
    }

    public long getF() {
        return f;
    }

    public long getM() {
        return m;
    }

    public long getCart() {
        return cart;
    }

    /** The same by the names that rules use. */
    Map<String, Object> attributes() {
        return Map.of(
                "journey.stage", stage,
                "purchase.recency_days", recency,
                "purchase.frequency", frequency,
                "purchase.mean_basket_cents", basket,
                "purchase.rhythm_days", rhythm,
                "purchase.r_score", r,
                "purchase.f_score", f,
                "purchase.m_score", m,
                "cart.total_cents", cart);
    }
}
