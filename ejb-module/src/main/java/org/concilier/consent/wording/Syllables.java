package org.concilier.consent.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** Counts syllables by vowel groups less the mute endings: right for most words, and close for the rest. */
final class Syllables {
    private static final String FRENCH_VOWELS = "aeiouyàâäéèêëîïôöùûüÿœæ";
    private static final Pattern ENGLISH = Pattern.compile("[aeiouy]+");
    private static final Pattern FRENCH = Pattern.compile("[" + FRENCH_VOWELS + "]+");
    /** "make", "makes", "asked"; but "table", "houses" and "needed" sound their ending. */
    private static final Pattern MUTE_IN_ENGLISH =
            Pattern.compile(".*(?:[^aeiouyl]e|[aeiouy]le|[^aeiouysxzcg]es|[^aeiouytd]ed)(?<![cs]hes)");
    /** "libre", "libres", "parlent". */
    private static final Pattern MUTE_IN_FRENCH = Pattern.compile(".*[^" + FRENCH_VOWELS + "](?:e|es|ent)");

    private Syllables() {}

    /** At least one, digits included. */
    static int of(String word, String language) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (!"fr".equals(language)) return count(lower.replaceAll("[^a-z]", ""), ENGLISH, MUTE_IN_ENGLISH);
        int syllables = 0;
        for (var part : lower.split("-")) {
            syllables += count(part.replaceAll("[’']", ""), FRENCH, MUTE_IN_FRENCH);
        }
        return Math.max(1, syllables);
    }

    private static int count(String word, Pattern vowels, Pattern mute) {
        var groups = (int) vowels.matcher(word).results().count();
        if (groups > 1 && mute.matcher(word).matches()) groups--;
        return Math.max(1, groups);
    }
}
