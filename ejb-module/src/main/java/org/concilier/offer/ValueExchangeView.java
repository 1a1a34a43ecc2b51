package org.concilier.offer;

import java.util.List;
import java.util.UUID;
import org.concilier.shared.Money;

/**
 * Both sides of the trade for one customer.
 *
 * @param purposes in the order in which they are asked for
 * @param everyone titles of the offers for everyone: nothing needs to be shared for them
 * @param earned money taken off so far, which stays whatever is withdrawn
 */
public record ValueExchangeView(UUID customerId, List<Purpose> purposes, List<String> everyone, Money earned) {

    /**
     * One purpose.
     *
     * @param permitted whether the customer agrees to it now
     * @param brings titles of offers that hold now and need it
     */
    public record Purpose(
            String purpose,
            String name,
            boolean permitted,
            Brought brought,
            List<String> brings,
            WouldBring wouldBring) {}

    /**
     * What it brought so far.
     *
     * @param offers personal offers redeemed thanks to it
     * @param saved what they took off
     */
    public record Brought(int offers, Money saved) {}

    /**
     * What it would bring, by the rules that are published.
     *
     * @param offers titles of offers that may fit and need nothing more than a yes to it; empty when it is permitted
     * @param together offers that may fit and need a yes to other purposes as well
     * @param amongConsenting null while too few customers agreed for a figure that tells nothing about any of them
     */
    public record WouldBring(List<String> offers, List<Together> together, Among amongConsenting) {}

    /** An offer that needs other purposes too, those by name. */
    public record Together(String offer, List<String> alsoNeeds) {}

    /** Of {@code customers} who agreed, how many got a personal offer that needs it. */
    public record Among(long customers, long withPersonalOffer) {}
}
