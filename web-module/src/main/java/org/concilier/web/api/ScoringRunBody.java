package org.concilier.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.scoring.CutPointsView;
import org.concilier.customer.scoring.ModelView;
import org.concilier.customer.scoring.ScoringRunView;

/** A run of scoring on the wire. */
public record ScoringRunBody(
        UUID id,
        String state,
        String cause,
        String startedBy,
        LocalDate asOf,
        Parts parts,
        long customers,
        long scored,
        long skipped,
        long erased,
        List<Cuts> cutPoints,
        List<ModelView> models,
        Instant startedAt,
        Instant finishedAt,
        String failure) {

    public record Parts(long total, long done) {}

    /** Money apart, the cut points as they are. */
    public record Cuts(
            long version,
            String currency,
            long customers,
            List<Long> recencyDays,
            List<Long> frequency,
            List<MoneyView> monetary) {
        static Cuts of(CutPointsView cuts) {
            return new Cuts(
                    cuts.version(),
                    cuts.currency(),
                    cuts.customers(),
                    cuts.recencyDays(),
                    cuts.frequency(),
                    cuts.monetary().stream().map(MoneyView::of).toList());
        }
    }

    static ScoringRunBody of(ScoringRunView run) {
        return new ScoringRunBody(
                run.id(),
                run.state().name(),
                run.cause().name(),
                run.startedBy(),
                run.asOf(),
                new Parts(run.parts(), run.partsDone()),
                run.customers(),
                run.scored(),
                run.skipped(),
                run.erased(),
                run.cutPoints().stream().map(Cuts::of).toList(),
                run.models(),
                run.startedAt(),
                run.finishedAt(),
                run.failure());
    }
}
