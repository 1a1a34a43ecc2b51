package org.concilier.privacy;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What allows a look: contract or law in a word, or the consents it rests on.
 *
 * @param words such as {@code contract}; for consents their purposes, sorted, by commas
 * @param consents id of each consent relied on, by purpose; empty when it rests on something else
 */
public record Basis(String words, Map<String, UUID> consents) {
    private static final int MOST = 500;

    public Basis {
        if (words.length() > MOST) words = words.substring(0, MOST - 1) + "…";
        consents = Map.copyOf(consents);
    }

    /** Contract, law, accountability or another ground that no consent is needed for. */
    public static Basis of(String words) {
        return new Basis(words, Map.of());
    }

    /** The consents relied on, by purpose. */
    public static Basis consents(Map<String, UUID> byPurpose) {
        return new Basis(String.join(", ", new TreeMap<>(byPurpose).keySet()), byPurpose);
    }

    /** The same, and these consents besides. */
    public Basis and(Basis more) {
        var all = new TreeMap<>(consents);
        all.putAll(more.consents);
        return new Basis(more.words.isEmpty() ? words : words + ", " + more.words, all);
    }

    /** As a column keeps it: {@code purpose=id} by commas; null without consents. */
    String column() {
        if (consents.isEmpty()) return null;
        var text = new StringBuilder();
        new TreeMap<>(consents)
                .forEach((purpose, id) ->
                        text.append(',').append(purpose).append('=').append(id));
        return text.substring(1);
    }

    static Basis of(String words, String column) {
        var consents = new TreeMap<String, UUID>();
        if (column != null) {
            for (var pair : column.split(",")) {
                var at = pair.indexOf('=');
                consents.put(pair.substring(0, at), UUID.fromString(pair.substring(at + 1)));
            }
        }
        return new Basis(words, consents);
    }
}
