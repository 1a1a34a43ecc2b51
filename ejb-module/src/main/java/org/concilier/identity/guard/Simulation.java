package org.concilier.identity.guard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.AssurancePolicy;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.Requirement;

/**
 * What a changed policy would have done to recorded sign-ins.
 *
 * @param events how many were replayed
 * @param operations one line for each operation that was asked for in that time
 */
public record Simulation(Instant from, Instant until, Counts events, List<Line> operations) {

    /** @param letIn were asked for more or refused, and would not have been */
    public record Counts(long replayed, long unchanged, long askedForMore, long refused, long letIn) {}

    /** @param needed what the changed policy asks for */
    public record Line(Operation operation, Requirement needed, Counts events, List<Who> changed) {}

    /**
     * Those whose sign-ins would have come out otherwise, by what they had shown.
     *
     * @param strongest what everything bound to their accounts could reach
     * @param accounts how many different ones
     */
    public record Who(Change change, Set<Evidence> evidence, Assurance strongest, long events, long accounts) {}

    static Simulation of(Instant from, Instant until, List<AlikeSignIns> recorded, AssurancePolicy policy) {
        var lines = new ArrayList<Line>();
        var groups = new TreeMap<Operation, List<AlikeSignIns>>();
        for (var alike : recorded)
            groups.computeIfAbsent(alike.operation(), o -> new ArrayList<>()).add(alike);
        groups.forEach((operation, all) ->
                lines.add(new Line(operation, policy.of(operation), counts(all, policy), changed(all, policy))));
        return new Simulation(from, until, counts(recorded, policy), lines);
    }

    private static List<Who> changed(List<AlikeSignIns> all, AssurancePolicy policy) {
        return all.stream()
                .filter(alike -> alike.under(policy) != Change.NONE)
                .map(alike -> new Who(
                        alike.under(policy), alike.evidence(), alike.strongest(), alike.times(), alike.accounts()))
                .toList();
    }

    private static Counts counts(List<AlikeSignIns> all, AssurancePolicy policy) {
        var sums = new EnumMap<Change, Long>(Change.class);
        for (var alike : all) sums.merge(alike.under(policy), alike.times(), Long::sum);
        return new Counts(
                sums.values().stream().mapToLong(Long::longValue).sum(),
                sums.getOrDefault(Change.NONE, 0L),
                sums.getOrDefault(Change.ASKED_FOR_MORE, 0L),
                sums.getOrDefault(Change.REFUSED, 0L),
                sums.getOrDefault(Change.LET_IN, 0L));
    }
}
