package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import org.concilier.identity.guard.Simulation;
import org.concilier.shared.assurance.Evidence;

/**
 * What a changed policy would have done, on the wire.
 *
 * @param events how many sign-ins and step-ups were replayed, and what would have become of them
 */
public record PolicySimulationBody(Instant from, Instant until, Simulation.Counts events, List<Line> operations) {
    /** @param needed as the settings write it: level, freshness, {@code or-strongest} */
    public record Line(String operation, String needed, Simulation.Counts events, List<Group> changed) {
        static Line of(Simulation.Line line) {
            return new Line(
                    line.operation().key(),
                    line.needed().text(),
                    line.events(),
                    line.changed().stream().map(Group::of).toList());
        }
    }

    /**
     * Those for whom it would have come out otherwise: never who, only how many and what they had shown.
     *
     * @param amr what they had shown (RFC 8176)
     * @param strongest the level that everything bound to their accounts could reach
     */
    public record Group(String change, List<String> amr, String strongest, long events, long accounts) {
        static Group of(Simulation.Who who) {
            return new Group(
                    who.change().name(),
                    who.evidence().stream().map(Evidence::amr).sorted().toList(),
                    who.strongest().acr(),
                    who.events(),
                    who.accounts());
        }
    }

    static PolicySimulationBody of(Simulation simulation) {
        return new PolicySimulationBody(
                simulation.from(),
                simulation.until(),
                simulation.events(),
                simulation.operations().stream().map(Line::of).toList());
    }
}
