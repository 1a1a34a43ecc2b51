package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.concilier.offer.SimulationTally.Kind;
import org.concilier.offer.TrialTally.Cell;
import org.concilier.offer.TrialTally.Sum;
import org.concilier.shared.Money;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells what a simulation came to, without ever telling about fewer than ten persons. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SimulationResults {
    static final int FEW = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    DraftRules drafts;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    public SimulationView view(Simulation simulation) {
        var total =
                em.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
        var done = em.createQuery(
                        "select coalesce(sum(p.customers), 0) from SimulationPart p where p.key.simulationId = :id",
                        Long.class)
                .setParameter("id", simulation.id())
                .getSingleResult();
        var finished = simulation.state() == SimulationView.State.FINISHED;
        return new SimulationView(
                simulation.id(),
                simulation.campaign(),
                simulation.placement(),
                simulation.historyDays(),
                simulation.state(),
                !simulation.isRunning()
                        ? SimulationView.Phase.DONE
                        : done == 0 ? SimulationView.Phase.QUEUED : SimulationView.Phase.TRYING,
                done,
                finished ? done : Math.max(total, done),
                simulation.startedAt(),
                simulation.finishedAt(),
                finished ? result(simulation, done) : null);
    }

    /** The measured gap of the latest finished simulation of these very drafts. */
    public Optional<SimulationView.Gap> gap(Drafted drafted) {
        return em.createQuery(
                        "select s from Simulation s where s.campaign = :campaign and s.digest = :digest"
                                + " and s.state = FINISHED order by s.finishedAt desc",
                        Simulation.class)
                .setParameter("campaign", drafted.campaign())
                .setParameter("digest", drafted.digest())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(simulation -> gap(sums(simulation)));
    }

    private SimulationView.Result result(Simulation simulation, long customers) {
        var sums = sums(simulation);
        var weeks = weeks(sums);
        return new SimulationView.Result(
                atLeast(customers),
                atLeast(sum(sums, Kind.CONSIDERED, "*").persons()),
                simulation.drafts().stream()
                        .map(drafts::read)
                        .sorted(Comparator.comparing(OfferDraft::code))
                        .map(draft -> draft(draft, sums, customers, weeks))
                        .toList(),
                weeks,
                conflicts(sums),
                gap(sums).orElse(null));
    }

    private SimulationView.Draft draft(
            OfferDraft draft, Map<Cell, Sum> sums, long customers, List<SimulationView.Week> weeks) {
        var reach = sum(sums, Kind.REACH, draft.code());
        var excluded = sum(sums, Kind.EXCLUDED, draft.code()).persons();
        var budget = draft.budget().orElse(null);
        return new SimulationView.Draft(
                draft.code(),
                atLeast(reach.persons()),
                atLeast(excluded),
                excluded > 0 && excluded < FEW || customers == 0 ? null : (int) (excluded * 10_000 / customers),
                reach.persons() < FEW ? 0 : reach.times(),
                reach.persons() < FEW ? null : money(reach.minor()),
                budget,
                budget == null ? null : exhausted(budget, weeks));
    }

    /** Of all drafts together, so early rather than late. */
    private static String exhausted(Money budget, List<SimulationView.Week> weeks) {
        return weeks.stream()
                .filter(week -> week.total().compareTo(budget) >= 0)
                .map(SimulationView.Week::week)
                .findFirst()
                .orElse(null);
    }

    private List<SimulationView.Week> weeks(Map<Cell, Sum> sums) {
        var weeks = new ArrayList<SimulationView.Week>();
        long total = 0;
        for (var name : names(sums, Kind.WEEK)) {
            var sum = sum(sums, Kind.WEEK, name);
            total += sum.minor();
            weeks.add(new SimulationView.Week(name, money(sum.minor()), money(total)));
        }
        return weeks;
    }

    private static List<SimulationView.Conflict> conflicts(Map<Cell, Sum> sums) {
        var live = names(sums, Kind.BOTH);
        live.addAll(names(sums, Kind.LOST));
        return live.stream()
                .map(code -> new SimulationView.Conflict(
                        code,
                        atLeast(sum(sums, Kind.BOTH, code).persons()),
                        atLeast(sum(sums, Kind.LOST, code).persons())))
                .toList();
    }

    private static Optional<SimulationView.Gap> gap(Map<Cell, Sum> sums) {
        var carts = sum(sums, Kind.BENEFIT, "cart");
        if (carts.minor() == 0) return Optional.empty();
        var general = share(sum(sums, Kind.BENEFIT, "general"), carts);
        var personal = share(sum(sums, Kind.BENEFIT, "personal"), carts);
        return Optional.of(new SimulationView.Gap(carts.times(), general, personal, personal - general));
    }

    private static int share(Sum part, Sum whole) {
        return (int) (part.minor() * 10_000 / whole.minor());
    }

    private Map<Cell, Sum> sums(Simulation simulation) {
        var sums = new HashMap<Cell, Sum>();
        em.createQuery(
                        "select t.key.kind, t.key.name, sum(t.persons), sum(t.times), sum(t.minor) from SimulationTally t"
                                + " where t.key.simulationId = :id group by t.key.kind, t.key.name",
                        Tuple.class)
                .setParameter("id", simulation.id())
                .getResultList()
                .forEach(row -> sums.put(
                        new Cell(row.get(0, Kind.class), row.get(1, String.class)),
                        new Sum(row.get(2, Long.class), row.get(3, Long.class), row.get(4, Long.class))));
        return sums;
    }

    private static Sum sum(Map<Cell, Sum> sums, Kind kind, String name) {
        return sums.getOrDefault(new Cell(kind, name), new Sum(0, 0, 0));
    }

    private static TreeSet<String> names(Map<Cell, Sum> sums, Kind kind) {
        var names = new TreeSet<String>();
        sums.keySet().stream().filter(cell -> cell.kind() == kind).forEach(cell -> names.add(cell.name()));
        return names;
    }

    /** A number of persons; those between none and ten are not told. */
    static String atLeast(long persons) {
        return persons > 0 && persons < FEW ? "<" + FEW : Long.toString(persons);
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
