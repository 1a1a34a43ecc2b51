package org.concilier.offer.stacking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concilier.shared.Fields;

/**
 * Where an offer stands among others.
 *
 * @param path its groups, the outermost first; together the paths of all offers are a tree
 * @param excludes codes of offers and names of groups that it does not go with; it holds in both directions
 */
public record Stacking(List<StackingGroup> path, Set<String> excludes) {
    /** Goes with everything. */
    public static final Stacking FREE = new Stacking(List.of(), Set.of());

    private static final int DEEPEST = 5;
    private static final int MOST_EXCLUDED = 50;

    public Stacking {
        path = List.copyOf(path);
        excludes = Set.copyOf(excludes);
    }

    /** Reads {@code {groups?:[{name, mode, limit?, table?}], excludes?:[…]}}. */
    public static Stacking read(Fields stacking) {
        var path = stacking.has("groups")
                ? stacking.list("groups", DEEPEST, StackingGroup::read)
                : List.<StackingGroup>of();
        if (new HashSet<>(path.stream().map(StackingGroup::name).toList()).size() < path.size()) {
            stacking.fault("groups", "must not name a group twice");
        }
        var excludes = stacking.texts("excludes", MOST_EXCLUDED);
        if (!excludes.stream().allMatch(name -> name.matches(StackingGroup.NAME))) {
            stacking.fault("excludes", "must be codes of offers or names of groups");
        }
        return new Stacking(path, Set.copyOf(excludes));
    }

    public boolean isFree() {
        return path.isEmpty() && excludes.isEmpty();
    }

    /** Groups that both are in, each with another mode, limit or place than the other says. */
    public List<String> contradictions(Stacking other) {
        var found = new ArrayList<String>();
        for (int i = 0; i < path.size(); i++) {
            var mine = path.get(i);
            for (int j = 0; j < other.path.size(); j++) {
                var theirs = other.path.get(j);
                if (!mine.name().equals(theirs.name())) continue;
                if (!path.subList(0, i + 1).equals(other.path.subList(0, j + 1))) found.add(mine.name());
            }
        }
        return found;
    }

    /** Groups around it that are decision tables. */
    public List<String> tables() {
        return path.stream()
                .filter(StackingGroup::table)
                .map(StackingGroup::name)
                .toList();
    }

    boolean names(String code, Stacking other) {
        return excludes.contains(code) || other.path.stream().anyMatch(group -> excludes.contains(group.name()));
    }

    /** Whether one of its exclusive groups stands beside the other, under the same groups. */
    boolean shutsOut(Stacking other) {
        for (int i = 0; i < path.size(); i++) {
            var inside = i < other.path.size()
                    && other.path.get(i).name().equals(path.get(i).name());
            if (inside) continue;
            return path.get(i).mode() == StackingGroup.Mode.EXCLUSIVE;
        }
        return false;
    }
}
