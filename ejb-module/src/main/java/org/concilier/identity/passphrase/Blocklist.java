package org.concilier.identity.passphrase;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Passphrases that are tried first, in French and in English. The whole passphrase is compared, without case and without
 * spaces, never a part of it: a sentence may hold any word.
 */
final class Blocklist {
    private static final List<String> NUMBERS = List.of(
            "",
            "0",
            "00",
            "01",
            "007",
            "1",
            "2",
            "3",
            "11",
            "12",
            "13",
            "22",
            "33",
            "42",
            "59",
            "62",
            "69",
            "75",
            "77",
            "88",
            "99",
            "123",
            "1234",
            "12345",
            "123456",
            "12345678",
            "123456789",
            "321",
            "111",
            "000");
    private static final List<String> SIGNS = List.of("", "!", "!!", ".", "?", "*", "$", "@", "#");
    private static final Set<String> ENTRIES = entries();

    private Blocklist() {}

    /** @param passphrase in NFC */
    static boolean holds(String passphrase) {
        var lower = passphrase.toLowerCase(Locale.ROOT);
        return ENTRIES.contains(lower) || ENTRIES.contains(lower.replaceAll("\\s", ""));
    }

    static int size() {
        return ENTRIES.size();
    }

    /**
     * Common ones as they are, those that were found most often in leaks, and frequent words with the endings that people give
     * them to please a rule.
     */
    private static Set<String> entries() {
        var grown = Resource.lines("stems.txt").stream().flatMap(Blocklist::grown);
        return Stream.of(Resource.lines("common.txt").stream(), leaked(), grown)
                .flatMap(list -> list)
                .filter(entry -> entry.length() >= OwnChoice.WITH_SECOND_FACTOR)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The list behind the advice on strength: 30,000 in the order of how often they were found. */
    private static Stream<String> leaked() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of leaked passwords cannot be read", e);
        }
    }

    private static Stream<String> grown(String stem) {
        var years = IntStream.rangeClosed(2010, 2030).mapToObj(Integer::toString);
        return Stream.concat(NUMBERS.stream(), years)
                .flatMap(number -> SIGNS.stream().flatMap(sign -> Stream.of(number + sign, sign + number)))
                .map(stem::concat);
    }
}
