package org.concilier.identity.guard;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.shared.assurance.Evidence;

/** Kinds of evidence as one text, always in the same order: rows with the same evidence are the same group. */
final class EvidenceList {
    private EvidenceList() {}

    static String of(Set<Evidence> evidence) {
        return new TreeSet<>(evidence).stream().map(Evidence::name).collect(Collectors.joining(","));
    }

    static Set<Evidence> read(String text) {
        return Stream.of(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(Evidence::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Evidence.class)));
    }
}
