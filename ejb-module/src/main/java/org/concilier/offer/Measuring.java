package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.offer.experiment.Trial;
import org.concilier.offer.experiment.Uplift;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;

/** Counts what an experiment came to, in pieces, under the consent to measurement alone. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Measuring {
    private static final int PIECE = 500;
    private static final Set<String> CATEGORIES = Set.of("purchase-history");

    @PersistenceContext
    EntityManager em;

    @Inject
    Permissions permissions;

    @Inject
    AccessLog accesses;

    @Inject
    @Business
    Clock clock;

    public ExperimentResults results(Experiment experiment) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var measures = em.createQuery(
                        "select m from ExperimentMeasure m where m.key.experiment = :code and m.key.measuredOn = :day",
                        ExperimentMeasure.class)
                .setParameter("code", experiment.code())
                .setParameter("day", today)
                .getResultList();
        return tell(experiment, today, measures.isEmpty() ? measure(experiment, today) : measures);
    }

    private List<ExperimentMeasure> measure(Experiment experiment, LocalDate today) {
        var parts = new TreeMap<String, ExperimentMeasure>();
        UUID last = null;
        List<Exposure> piece;
        do {
            piece = exposures(experiment.code(), last);
            count(experiment, piece, parts, today);
            if (!piece.isEmpty()) last = piece.get(piece.size() - 1).customerId();
        } while (piece.size() == PIECE);
        parts.values().forEach(em::persist);
        return List.copyOf(parts.values());
    }

    private List<Exposure> exposures(String code, UUID after) {
        var query = em.createQuery(
                "select e from Exposure e where e.key.experiment = :code"
                        + (after == null ? "" : " and e.key.customerId > :after") + " order by e.key.customerId",
                Exposure.class);
        if (after != null) query.setParameter("after", after);
        return query.setParameter("code", code).setMaxResults(PIECE).getResultList();
    }

    /** A consent may have run out by itself since: whoever it is of is not counted. */
    private void count(
            Experiment experiment, List<Exposure> piece, Map<String, ExperimentMeasure> parts, LocalDate today) {
        if (piece.isEmpty()) return;
        var grants = permissions.of(piece.stream().map(Exposure::customerId).toList());
        var counted = piece.stream()
                .filter(e -> grants.get(e.customerId()).permits(Exposures.MEASUREMENT))
                .toList();
        accesses.looks(
                "measuring an experiment",
                counted.stream()
                        .map(e -> new AccessLog.Seen(
                                e.customerId(),
                                CATEGORIES,
                                grants.get(e.customerId()).basis(Set.of(Exposures.MEASUREMENT))))
                        .toList());
        var bought = bought(experiment, counted);
        for (var exposure : counted) {
            parts.computeIfAbsent(
                            exposure.arm(),
                            arm -> new ExperimentMeasure(new ExperimentMeasure.Key(experiment.code(), today, arm)))
                    .count(bought.contains(exposure.customerId()));
        }
    }

    /** Those with a purchase after their first part in it, in time. */
    private Set<UUID> bought(Experiment experiment, List<Exposure> exposures) {
        if (exposures.isEmpty()) return Set.of();
        var since = exposures.stream()
                .map(Exposure::exposedAt)
                .min(Comparable::compareTo)
                .orElseThrow();
        var times = new TreeMap<UUID, Exposure>();
        exposures.forEach(e -> times.put(e.customerId(), e));
        var bought = new HashSet<UUID>();
        em.createQuery(
                        "select p.customerId, p.purchasedAt from Purchase p where p.customerId in :ids"
                                + " and p.purchasedAt > :since and p.totalMinor > 0",
                        Object[].class)
                .setParameter("ids", times.keySet())
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> {
                    var from = times.get((UUID) row[0]).exposedAt();
                    var at = (java.time.Instant) row[1];
                    var until = from.plus(java.time.Duration.ofDays(experiment.conversionDays()));
                    if (at.isAfter(from) && at.isBefore(until)) bought.add((UUID) row[0]);
                });
        return bought;
    }

    private static ExperimentResults tell(Experiment experiment, LocalDate day, List<ExperimentMeasure> measures) {
        var byPart = new TreeMap<String, ExperimentMeasure>();
        measures.forEach(m -> byPart.put(m.arm(), m));
        var parts = new ArrayList<ExperimentResults.Part>();
        var differences = new ArrayList<ExperimentResults.Difference>();
        var holdout = byPart.get(Trial.HOLDOUT);
        parts.add(part(Trial.HOLDOUT, holdout));
        for (var arm : experiment.trial().arms()) {
            parts.add(part(arm.name(), byPart.get(arm.name())));
            differences.add(difference(arm.name(), byPart.get(arm.name()), holdout));
        }
        return new ExperimentResults(experiment.code(), day, parts, differences);
    }

    private static boolean isTold(ExperimentMeasure measure) {
        return measure != null && measure.persons() >= SimulationResults.FEW;
    }

    private static ExperimentResults.Part part(String name, ExperimentMeasure measure) {
        return new ExperimentResults.Part(
                name,
                SimulationResults.atLeast(measure == null ? 0 : measure.persons()),
                isTold(measure) ? (int) (measure.converted() * 10_000 / measure.persons()) : null);
    }

    private static ExperimentResults.Difference difference(
            String arm, ExperimentMeasure treatment, ExperimentMeasure holdout) {
        if (!isTold(treatment) || !isTold(holdout)) {
            return new ExperimentResults.Difference(arm, null, null, null, ExperimentResults.Verdict.TOO_FEW_TO_TELL);
        }
        var uplift = Uplift.of(treatment.converted(), treatment.persons(), holdout.converted(), holdout.persons());
        var verdict = !uplift.isShown()
                ? ExperimentResults.Verdict.NO_DIFFERENCE_SHOWN_YET
                : uplift.difference() > 0
                        ? ExperimentResults.Verdict.MORE_THAN_HOLDOUT
                        : ExperimentResults.Verdict.LESS_THAN_HOLDOUT;
        return new ExperimentResults.Difference(
                arm, points(uplift.difference()), points(uplift.lower()), points(uplift.upper()), verdict);
    }

    private static int points(double share) {
        return (int) Math.round(share * 10_000);
    }
}
