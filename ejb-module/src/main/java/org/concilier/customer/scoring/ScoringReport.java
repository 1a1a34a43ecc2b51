package org.concilier.customer.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums up runs, with the same few queries however many there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ScoringReport {
    private static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    @PersistenceContext
    EntityManager em;

    private record Progress(long parts, long done, long customers, long scored, long skipped, long erased) {}

    public ScoringRunView of(ScoringRun run) {
        return of(List.of(run)).get(0);
    }

    public List<ScoringRunView> of(List<ScoringRun> runs) {
        if (runs.isEmpty()) return List.of();
        var ids = runs.stream().map(ScoringRun::id).toList();
        var progress = progress(ids);
        var models = grouped(
                "select m.runId, m from CustomerModel m where m.runId in :ids order by m.version",
                ids,
                m -> ((CustomerModel) m).view());
        var cuts = grouped(
                "select c.runId, c from CutPointSet c where c.runId in :ids order by c.version",
                ids,
                c -> CutPointsView.of(((CutPointSet) c).currency(), ((CutPointSet) c).points()));
        return runs.stream()
                .map(run -> view(
                        run,
                        progress.getOrDefault(run.id(), NONE),
                        cuts.getOrDefault(run.id(), List.of()),
                        models.getOrDefault(run.id(), List.of())))
                .toList();
    }

    private static ScoringRunView view(
            ScoringRun run, Progress at, List<CutPointsView> cutPoints, List<ModelView> models) {
        return new ScoringRunView(
                run.id(),
                run.state(),
                run.cause(),
                run.startedBy(),
                run.asOf(),
                at.parts(),
                at.done(),
                at.customers(),
                at.scored(),
                at.skipped(),
                at.erased(),
                cutPoints,
                models,
                run.startedAt(),
                run.finishedAt(),
                run.failure());
    }

    private Map<UUID, Progress> progress(Collection<UUID> ids) {
        var all = new HashMap<UUID, Progress>();
        em.createQuery("""
                        select p.runId, count(p), sum(case when p.done then 1 else 0 end), sum(p.customers), sum(p.scored),
                            sum(p.skipped), sum(p.erased)
                        from ScoringPart p where p.runId in :ids group by p.runId""", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> all.put(
                        (UUID) row[0],
                        new Progress(at(row, 1), at(row, 2), at(row, 3), at(row, 4), at(row, 5), at(row, 6))));
        return all;
    }

    private <T> Map<UUID, List<T>> grouped(String query, Collection<UUID> ids, Function<Object, T> view) {
        return em.createQuery(query, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> view.apply(row[1]), Collectors.toList())));
    }

    private static long at(Object[] row, int column) {
        return ((Number) row[column]).longValue();
    }
}
