package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concilier.identity.guard.PolicySimulations;
import org.concilier.identity.guard.Simulation;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;
import org.concilier.shared.assurance.Requirement;
import org.concilier.web.screen.Wording;

/** What each operation asks for, and what another rule would have done to the sign-ins that were. */
@Named
@RequestScoped
public class PolicyPage {
    private static final int USUAL = 30;
    private static final int MOST = 92;

    @Inject
    PolicyInForce inForce;

    @Inject
    PolicySimulations simulations;

    @Inject
    Wording say;

    @Inject
    Clock clock;

    private String operation;
    private String level;
    private String minutes;
    private String days;
    private Simulation simulation;

    /** One line of the table. */
    public record Line(Operation operation, String words, String needed, boolean changed) {}

    public void load() {
        var tried = chosen();
        if (tried.isEmpty()) return;
        var wanted = Assurance.named(level == null ? "" : level).orElse(Assurance.PHR);
        var fresh = minutes != null && minutes.matches("[1-9]\\d{0,3}")
                ? Duration.ofMinutes(Long.parseLong(minutes))
                : null;
        var until = clock.instant();
        simulation = simulations.replay(
                until.minus(Duration.ofDays(length())),
                until,
                Map.of(tried.get(), new Requirement(wanted, fresh, false)));
    }

    private Optional<Operation> chosen() {
        return Operation.named(operation);
    }

    private int length() {
        return days != null && days.matches("[1-9]\\d?") ? Math.min(MOST, Integer.parseInt(days)) : USUAL;
    }

    public List<Line> getTable() {
        return Stream.of(Operation.values())
                .map(one -> new Line(
                        one,
                        say.of("stepUp.for." + one.key()),
                        words(inForce.policy().of(one)),
                        !inForce.policy().of(one).equals(one.usual())))
                .toList();
    }

    /** A requirement in words. */
    public String words(Requirement needed) {
        var base = say.of("office.level." + needed.least());
        var fresh = needed.freshness() == null
                ? ""
                : say.of("office.policy.fresh", needed.freshness().toMinutes());
        return base + fresh + (needed.orStrongest() ? say.of("office.policy.strongest") : "");
    }

    public List<Assurance> getLevels() {
        return List.of(Assurance.ONE, Assurance.TWO, Assurance.PHR, Assurance.PHRH);
    }

    public List<Operation> getOperations() {
        return List.of(Operation.values());
    }

    /** Null before something was tried. */
    public Simulation getSimulation() {
        return simulation;
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }
}
