package org.concilier.consent.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How one text became another, word by word: the parts that are the same or removed make the old text, those that are
 * the same or added the new one, to the character.
 *
 * @param changed whether any part was removed or added
 */
public record Difference(boolean changed, List<Part> parts) {
    /** Longer passages are shown as replaced in whole: a person would not follow them word by word either. */
    private static final int MOST_TOKENS = 4000;

    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern TOKENS = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'-][\\p{L}\\p{N}]+)*|\\s+|.");

    /** What became of a stretch of text. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A stretch of text and what became of it. */
    public record Part(Kind kind, String text) {}

    public Difference {
        parts = List.copyOf(parts);
    }

    /** Compares line by line first, then word by word where lines differ. */
    public static Difference between(String from, String to) {
        var parts = new Parts();
        compare(split(LINES, from), split(LINES, to), parts, (before, after) -> {
            compare(split(TOKENS, before), split(TOKENS, after), parts, parts::replace);
        });
        return parts.difference();
    }

    private interface Replacement {
        void told(String before, String after);
    }

    private static void compare(List<String> from, List<String> to, Parts parts, Replacement replaced) {
        if (from.size() + to.size() > MOST_TOKENS) {
            parts.replace(String.join("", from), String.join("", to));
            return;
        }
        var patch = DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>(String::equals), null, true);
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                tell(before, after, replaced);
                parts.keep(String.join("", delta.getSource().getLines()));
            } else {
                before.append(String.join("", delta.getSource().getLines()));
                after.append(String.join("", delta.getTarget().getLines()));
            }
        }
        tell(before, after, replaced);
    }

    /** What was removed and what was added at one place is one replacement, however the algorithm came to it. */
    private static void tell(StringBuilder before, StringBuilder after, Replacement replaced) {
        if (before.isEmpty() && after.isEmpty()) return;
        replaced.told(before.toString(), after.toString());
        before.setLength(0);
        after.setLength(0);
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
