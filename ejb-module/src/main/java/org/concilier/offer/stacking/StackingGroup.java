package org.concilier.offer.stacking;

import org.concilier.shared.Fields;

/**
 * A group of offers among which some are chosen.
 *
 * @param limit how many are chosen at most; null for all that go together, or for one where the mode is to choose one
 * @param table whether the rules of its offers are the rows of a decision table, of which every case meets exactly one
 */
public record StackingGroup(String name, Mode mode, Integer limit, boolean table) {
    public static final String NAME = "[A-Z][A-Z0-9-]{0,39}";

    /** How a group chooses. */
    public enum Mode {
        /** All that go together. */
        STACKABLE,
        /** The first by priority, then by code. */
        LIST_ORDER,
        /** The one that takes the most off. */
        HIGHEST,
        /** The one that takes the least off, but something if any does. */
        LOWEST,
        /** All that go together, and nothing beside the group. */
        EXCLUSIVE
    }

    /** Whose rules may leave cases out, or meet. */
    public StackingGroup(String name, Mode mode, Integer limit) {
        this(name, mode, limit, false);
    }

    /** Reads {@code {name, mode, limit?, table?}}. */
    static StackingGroup read(Fields group) {
        var name = group.matching("name", NAME, "SUMMER-SALE").orElseGet(() -> group.text("name", 40));
        var mode = group.oneOf("mode", Mode.class);
        return new StackingGroup(
                name, mode, group.optionalInteger("limit", 1, 100).orElse(null), group.flag("table"));
    }

    int most() {
        if (limit != null) return limit;
        return switch (mode) {
            case STACKABLE, EXCLUSIVE -> Integer.MAX_VALUE;
            case LIST_ORDER, HIGHEST, LOWEST -> 1;
        };
    }
}
