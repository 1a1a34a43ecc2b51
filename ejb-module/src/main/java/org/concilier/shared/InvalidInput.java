package org.concilier.shared;

import java.util.List;

/** What was sent cannot be accepted; every fault is named at once, each where it is. */
public class InvalidInput extends ConcilierException {
    private static final long serialVersionUID = 1L;

    /**
     * One fault.
     *
     * @param pointer where, as a JSON pointer (RFC 6901), such as {@code /lines/0/quantity}
     * @param detail what is wrong and what would be right
     */
    public record Fault(String pointer, String detail) implements java.io.Serializable {}

    private final List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(describe(faults));
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String pointer, String detail) {
        this(List.of(new Fault(pointer, detail)));
    }

    private static String describe(List<Fault> faults) {
        var first = faults.get(0);
        var more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
        return first.pointer() + " " + first.detail() + more;
    }

    public List<Fault> faults() {
        return faults;
    }

    @Override
    public int status() {
        return 422;
    }
}
