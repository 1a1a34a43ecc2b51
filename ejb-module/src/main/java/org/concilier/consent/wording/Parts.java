package org.concilier.consent.wording;

import java.util.ArrayList;
import java.util.List;
import org.concilier.consent.wording.Difference.Kind;
import org.concilier.consent.wording.Difference.Part;

/** Gathers the parts of a difference so that they read well: a change goes on over the blanks between its words. */
final class Parts {
    private final List<Part> done = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private final StringBuilder same = new StringBuilder();

    void keep(String text) {
        same.append(text);
    }

    void replace(String before, String after) {
        if (isBetweenWords()) {
            removed.append(same);
            added.append(same);
            same.setLength(0);
        } else if (!same.isEmpty()) {
            closeChange();
            closeSame();
        }
        removed.append(before);
        added.append(after);
    }

    /** Blanks after a change on both sides; a word only removed or only added needs none. */
    private boolean isBetweenWords() {
        return !removed.isEmpty()
                && !added.isEmpty()
                && !same.isEmpty()
                && same.toString().isBlank();
    }

    private void closeChange() {
        if (!removed.isEmpty()) done.add(new Part(Kind.REMOVED, removed.toString()));
        if (!added.isEmpty()) done.add(new Part(Kind.ADDED, added.toString()));
        removed.setLength(0);
        added.setLength(0);
    }

    private void closeSame() {
        if (!same.isEmpty()) done.add(new Part(Kind.SAME, same.toString()));
        same.setLength(0);
    }

    Difference difference() {
        var unchanged = done.isEmpty() && removed.isEmpty() && added.isEmpty();
        closeChange();
        closeSame();
        return new Difference(!unchanged, done);
    }
}
