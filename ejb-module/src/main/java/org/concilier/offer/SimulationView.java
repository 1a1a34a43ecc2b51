package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Money;

/**
 * How far a simulation has come, and what came out. Numbers of persons are texts: fewer than ten read {@code <10}, so
 * that nobody is singled out, and what such a cell would cost is not told either.
 *
 * @param historyDays how far back carts were taken from
 * @param phase what is done at the moment
 * @param done customers worked through, of {@code total}
 * @param result null until it is finished
 */
public record SimulationView(
        UUID id,
        String campaign,
        String placement,
        int historyDays,
        State state,
        Phase phase,
        long done,
        long total,
        Instant startedAt,
        Instant finishedAt,
        Result result) {

    /** A simulation that was interrupted is still running: it goes on by itself. */
    public enum State {
        RUNNING,
        FINISHED,
        CANCELLED
    }

    /** What is done at the moment. */
    public enum Phase {
        /** Waits for a node to take it up. */
        QUEUED,
        /** Works through the customers who agreed. */
        TRYING,
        DONE
    }

    /**
     * What the drafts would do.
     *
     * @param customers all there are
     * @param considered those whose data was used, with their consent
     * @param burn cost by week of the history
     * @param conflicts with what is live
     */
    public record Result(
            String customers,
            String considered,
            List<Draft> offers,
            List<Week> burn,
            List<Conflict> conflicts,
            Gap gap) {}

    /**
     * One draft.
     *
     * @param reach customers who would get it today
     * @param excluded customers who cannot, for lack of consent
     * @param excludedShare of all customers, in basis points; null where fewer than ten are left out
     * @param carts of the history that it would have been used on
     * @param cost of these; null where fewer than ten persons are reached
     * @param budget null for none
     * @param exhausted week of the history in which the budget would have been spent; null when it would not
     */
    public record Draft(
            String offer,
            String reach,
            String excluded,
            Integer excludedShare,
            long carts,
            Money cost,
            Money budget,
            String exhausted) {}

    /** @param total up to and with this week */
    public record Week(String week, Money cost, Money total) {}

    /**
     * A live offer that meets the drafts.
     *
     * @param both customers who would get it and a draft
     * @param lost customers who get it now and would no more
     */
    public record Conflict(String offer, String both, String lost) {}

    /**
     * What sharing data would be worth on the carts of those who do, against what everyone gets on the same carts; all in
     * basis points of the carts' total.
     */
    public record Gap(long carts, int general, int personal, int gap) {}
}
