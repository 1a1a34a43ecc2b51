package org.concilier.offer.rule;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.concilier.shared.InvalidInput;

/**
 * What is wrong with a rule, where, in a sentence for whoever writes rules.
 *
 * @param line from 1
 * @param column from 1
 * @param kind what is wrong
 * @param words what the sentence needs to name, such as the attribute
 */
public record RuleFault(int line, int column, Kind kind, List<String> words) {
    private static final String BUNDLE = "org.concilier.offer.rule.faults";

    /** Kinds of fault; each has its sentence in both languages. */
    public enum Kind {
        TOO_LONG,
        SYNTAX,
        UNFINISHED,
        UNKNOWN_NAME,
        TYPE,
        NOT_A_CONDITION,
        UNSUPPORTED,
        NOT_A_LIST_OF_LITERALS,
        IMPOSSIBLE_WORD,
        OVERFLOW,
        UNGUARDED_DIVISION,
        SHADOWED_PREFIX,
        TOO_COSTLY,
        UNREADABLE,
        PROTECTED_ATTRIBUTE,
        PURPOSE_NOT_COVERED,
        PURPOSE_RETIRED,
        NEEDS_EXPLICIT_CONSENT
    }

    public RuleFault {
        words = List.copyOf(words);
    }

    /** With its place: {@code line 1, column 9: …}. */
    public String in(String language) {
        var texts = texts(language);
        return MessageFormat.format(texts.getString("place"), line, column, sentence(language));
    }

    /** @param language {@code fr} or {@code en} */
    public String sentence(String language) {
        return MessageFormat.format(texts(language).getString(kind.name()), words.toArray());
    }

    /** With its place, in both languages. */
    public InvalidInput.Fault at(String pointer) {
        return new InvalidInput.Fault(pointer, in("en"), in("fr"));
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                "fr".equals(language) ? Locale.FRENCH : Locale.ENGLISH,
                RuleFault.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
