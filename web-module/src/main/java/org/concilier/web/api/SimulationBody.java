package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.SimulationView;

/** A simulation on the wire. */
public record SimulationBody(
        UUID id,
        String campaign,
        String placement,
        int historyDays,
        SimulationView.State state,
        SimulationView.Phase phase,
        long done,
        long total,
        Instant startedAt,
        Instant finishedAt,
        Result result) {

    /** What came out. */
    public record Result(
            String customers,
            String considered,
            List<Draft> offers,
            List<Week> burn,
            List<SimulationView.Conflict> conflicts,
            SimulationView.Gap gap) {}

    /** One draft. */
    public record Draft(
            String offer,
            String reach,
            String excluded,
            Integer excludedShare,
            long carts,
            MoneyView cost,
            MoneyView budget,
            String exhausted) {
        static Draft of(SimulationView.Draft draft) {
            return new Draft(
                    draft.offer(),
                    draft.reach(),
                    draft.excluded(),
                    draft.excludedShare(),
                    draft.carts(),
                    MoneyView.of(draft.cost()),
                    MoneyView.of(draft.budget()),
                    draft.exhausted());
        }
    }

    /** Cost in one week of the history, and so far. */
    public record Week(String week, MoneyView cost, MoneyView total) {
        static Week of(SimulationView.Week week) {
            return new Week(week.week(), MoneyView.of(week.cost()), MoneyView.of(week.total()));
        }
    }

    static SimulationBody of(SimulationView s) {
        return new SimulationBody(
                s.id(),
                s.campaign(),
                s.placement(),
                s.historyDays(),
                s.state(),
                s.phase(),
                s.done(),
                s.total(),
                s.startedAt(),
                s.finishedAt(),
                s.result() == null ? null : of(s.result()));
    }

    private static Result of(SimulationView.Result result) {
        return new Result(
                result.customers(),
                result.considered(),
                result.offers().stream().map(Draft::of).toList(),
                result.burn().stream().map(Week::of).toList(),
                result.conflicts(),
                result.gap());
    }
}
