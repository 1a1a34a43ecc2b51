package org.concilier.consent.wording;

import java.util.LinkedHashMap;
import java.util.List;

/** How one named field of a text became another, word by word. */
public record FieldDifference(String field, boolean changed, List<Difference.Part> parts) {
    /** Compares field by field, in the order of the older text; both have the same fields. */
    public static List<FieldDifference> between(
            LinkedHashMap<String, String> before, LinkedHashMap<String, String> after) {
        return before.keySet().stream()
                .map(field -> {
                    var difference = Difference.between(before.get(field), after.get(field));
                    return new FieldDifference(field, difference.changed(), difference.parts());
                })
                .toList();
    }
}
