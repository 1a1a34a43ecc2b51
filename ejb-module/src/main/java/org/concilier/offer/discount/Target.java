package org.concilier.offer.discount;

import java.util.List;
import java.util.Set;
import org.concilier.shared.Fields;

/** The lines that an effect is for: those of these articles and those of these categories; empty for every line. */
public record Target(Set<String> skus, Set<String> categories) {
    public static final Target ALL = new Target(Set.of(), Set.of());
    private static final int MOST = 50;

    public Target {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
    }

    /** Reads {@code {skus:[…], categories:[…]}}; at least one of both. */
    static Target read(Fields target) {
        var skus = names(target, "skus");
        var categories = names(target, "categories");
        if (skus.isEmpty() && categories.isEmpty()) target.fault("skus", "or categories must name something");
        return new Target(Set.copyOf(skus), Set.copyOf(categories));
    }

    public boolean isAll() {
        return skus.isEmpty() && categories.isEmpty();
    }

    public boolean covers(Cart.Line line) {
        return isAll() || skus.contains(line.sku()) || line.category() != null && categories.contains(line.category());
    }

    private static List<String> names(Fields target, String name) {
        var names = target.texts(name, MOST);
        if (names.stream().anyMatch(one -> one.isBlank() || one.length() > 100)) {
            target.fault(name, "must be texts of 1 to 100 characters");
            return List.of();
        }
        return names;
    }
}
