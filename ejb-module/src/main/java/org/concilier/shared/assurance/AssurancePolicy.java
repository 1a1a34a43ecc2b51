package org.concilier.shared.assurance;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What each operation asks for: the one table, the same for JAX-RS, Faces and the simulator. Immutable. */
public final class AssurancePolicy {
    private final Map<Operation, Requirement> table;

    private AssurancePolicy(Map<Operation, Requirement> table) {
        this.table = table;
    }

    /** The table with some lines changed. */
    public static AssurancePolicy with(Map<Operation, Requirement> changed) {
        var table = new EnumMap<Operation, Requirement>(Operation.class);
        for (var operation : Operation.values())
            table.put(operation, changed.getOrDefault(operation, operation.usual()));
        return new AssurancePolicy(table);
    }

    public Requirement of(Operation operation) {
        return table.get(operation);
    }

    /** What this caller lacks for it; empty when nothing. */
    public Optional<Shortfall> check(Operation operation, Authentication who, Instant now) {
        var needed = of(operation);
        return needed.isMetBy(who, now)
                ? Optional.empty()
                : Optional.of(new Shortfall(operation, needed.levelFor(who), needed.freshness()));
    }
}
