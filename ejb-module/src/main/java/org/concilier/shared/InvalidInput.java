package org.concilier.shared;

import java.util.List;

/** What was sent cannot be accepted; every fault is named at once, each where it is. */
public class InvalidInput extends ConcilierException {
    private static final long serialVersionUID = 1L;

    /**
     * One fault.
     *
     * @param pointer where, as a JSON pointer (RFC 6901), such as {@code /lines/0/quantity}
     * @param detail what is wrong and what would be right, in English
     * @param french the same in French; null for what is only told to programs, in English
     */
    public record Fault(String pointer, String detail, String french) implements java.io.Serializable {
        public Fault(String pointer, String detail) {
            this(pointer, detail, null);
        }

        /** The same fault somewhere else. */
        public Fault at(String elsewhere) {
            return new Fault(elsewhere, detail, french);
        }

        /** As it is told to whoever reads {@code fr} or {@code en}. */
        public Told told(String language) {
            return new Told(pointer, in(language));
        }

        /** What is wrong, to whoever reads {@code fr} or {@code en}. */
        public String in(String language) {
            return "fr".equals(language) && french != null ? french : detail;
        }
    }

    /** A fault in one language. */
    public record Told(String pointer, String detail) {}

    private final List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(describe(faults, "en"));
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String pointer, String detail) {
        this(List.of(new Fault(pointer, detail)));
    }

    private static String describe(List<Fault> faults, String language) {
        var first = faults.get(0);
        var others = "fr".equals(language) ? " (et %d de plus)" : " (and %d more)";
        var more = faults.size() == 1 ? "" : others.formatted(faults.size() - 1);
        return first.pointer() + " " + first.in(language) + more;
    }

    /** The message, to whoever reads {@code fr} or {@code en}. */
    public String in(String language) {
        return describe(faults, language);
    }

    public List<Fault> faults() {
        return faults;
    }

    @Override
    public int status() {
        return 422;
    }
}
