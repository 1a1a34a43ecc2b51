package org.concilier.offer.cap;

import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;

/**
 * A limit on how often, or for how much, an offer is given.
 *
 * @param per whose counter it is: of the offer unless a campaign or a placement is named, of each customer if named
 * @param limit times, or minor units for {@link Counter#AMOUNT}
 */
public record CapRule(Counter counter, Set<Per> per, Window window, long limit) {

    /** What is counted. */
    public enum Counter {
        /** Decisions that gave the offer. */
        IMPRESSION,
        REDEMPTION,
        /** Money taken off. */
        AMOUNT
    }

    /** What has a counter of its own. */
    public enum Per {
        CUSTOMER,
        CAMPAIGN,
        OFFER,
        PLACEMENT
    }

    public CapRule {
        per = Set.copyOf(per);
    }

    /** Reads {@code {counter, per:[…], window, limit | amount}}; money must be in {@code currency}. */
    public static CapRule read(Fields cap, Currency currency) {
        var counter = cap.oneOf("counter", Counter.class);
        var window = cap.oneOf("window", Window.class);
        return new CapRule(counter, per(cap), window, counter == Counter.AMOUNT ? money(cap, currency) : times(cap));
    }

    private static long times(Fields cap) {
        return cap.integer("limit", 1, 1_000_000_000);
    }

    private static long money(Fields cap, Currency currency) {
        var amount = cap.money("amount");
        if (amount == null) return 0;
        if (!amount.currency().equals(currency)) cap.fault("amount", "must be in " + currency);
        if (amount.minor() <= 0) cap.fault("amount", "must be more than 0");
        return amount.minor();
    }

    private static Set<Per> per(Fields cap) {
        var per = EnumSet.noneOf(Per.class);
        for (var name : cap.texts("per", Per.values().length)) {
            try {
                per.add(Per.valueOf(name));
            } catch (IllegalArgumentException e) {
                cap.fault("per", "must be of CUSTOMER, CAMPAIGN, OFFER, PLACEMENT");
            }
        }
        if (per.isEmpty()) cap.fault("per", "must name what is counted for");
        if (per.stream().filter(one -> one != Per.CUSTOMER).count() > 1) {
            cap.fault("per", "must name one of CAMPAIGN, OFFER, PLACEMENT, with or without CUSTOMER");
        }
        return per;
    }

    /** Whether a campaign has the counter. */
    public boolean isOfCampaign() {
        return per.contains(Per.CAMPAIGN);
    }

    public boolean isOfCustomer() {
        return per.contains(Per.CUSTOMER);
    }

    /** How much of the limit one use takes. */
    public long weight(Money amount) {
        return counter == Counter.AMOUNT ? amount.minor() : 1;
    }

    /** The counter that a use at this moment counts on. */
    public CounterKey key(Use use) {
        var of = per.contains(Per.CAMPAIGN)
                ? "campaign:" + use.campaign()
                : per.contains(Per.PLACEMENT) ? "placement:" + use.placement() : "offer:" + use.offer();
        return new CounterKey(of, isOfCustomer() ? use.customer() : NOBODY, counter, window, window.start(use.at()));
    }

    /** Stands in a counter that is of all customers together. */
    public static final UUID NOBODY = new UUID(0, 0);
}
