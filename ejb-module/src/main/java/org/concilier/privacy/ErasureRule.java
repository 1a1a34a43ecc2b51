package org.concilier.privacy;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of a person's rows when the person is erased.
 *
 * @param blanks what each emptied column holds afterwards, as SQL; {@code null} for nothing
 * @param reason why rows or columns stay; null when they go
 * @param basis the law that says so; null when they go
 */
record ErasureRule(Kind kind, Map<String, String> blanks, Label reason, String basis) {
    /** Rows go, rows stay without what tells who it was, or rows stay. */
    enum Kind {
        DELETE,
        BLANK,
        KEEP
    }

    static final String RANDOM = "'erased-' || cast(?2 as varchar)";
    static final String NOW = "current_timestamp";

    boolean leavesTraces() {
        return kind != Kind.KEEP;
    }

    String assignments() {
        return blanks.entrySet().stream()
                .map(blank -> blank.getKey() + " = " + blank.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Whether a row still holds what should be gone; for the rows of the table named {@code t}. */
    String notYet() {
        if (kind == Kind.DELETE) return "";
        return blanks.entrySet().stream()
                .map(blank -> switch (blank.getValue()) {
                    case "null" -> "t." + blank.getKey() + " is not null";
                    case NOW -> "t." + blank.getKey() + " is null";
                    case RANDOM -> "t." + blank.getKey() + " not like 'erased-%'";
                    default -> "t." + blank.getKey() + " <> " + blank.getValue();
                })
                .collect(Collectors.joining(" or ", " and (", ")"));
    }
}
