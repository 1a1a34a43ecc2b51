package org.concilier.launcher.proof;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, in whole sentences: the first of them, and how many there are. */
final class Faults {
    private static final int TOLD = 20;

    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String sentence) {
        if (first.size() < TOLD) first.add(sentence);
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The first ones, and one sentence for the rest. */
    List<String> told() {
        var all = new ArrayList<>(first);
        if (count > first.size()) all.add("And " + (count - first.size()) + " more.");
        return all;
    }
}
