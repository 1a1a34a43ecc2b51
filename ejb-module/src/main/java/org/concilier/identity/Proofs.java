package org.concilier.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;

/** What was proved so far, each kind of evidence once, at its latest. Immutable. */
public record Proofs(List<Proof> all) {
    private static final Proofs NONE = new Proofs(List.of());

    public Proofs {
        all = List.copyOf(all);
    }

    public static Proofs none() {
        return NONE;
    }

    /** With these as well; the same evidence shown again replaces the older. */
    public Proofs and(Proofs more) {
        var latest = new EnumMap<Evidence, Proof>(Evidence.class);
        Stream.concat(all.stream(), more.all.stream()).forEach(proof -> latest.put(proof.evidence(), proof));
        return new Proofs(List.copyOf(latest.values()));
    }

    public Proofs without(Predicate<Proof> dropped) {
        return new Proofs(all.stream().filter(dropped.negate()).toList());
    }

    /** The level of all together. */
    public Assurance reached() {
        return Assurance.of(moments().keySet());
    }

    public Map<Evidence, Instant> moments() {
        return all.stream().collect(Collectors.toMap(Proof::evidence, Proof::at));
    }

    /** As one column. */
    @Converter
    static class AsText implements AttributeConverter<Proofs, String> {
        @Override
        public String convertToDatabaseColumn(Proofs proofs) {
            return proofs.all().stream()
                    .map(p -> p.evidence() + " " + p.at() + " " + (p.source() == null ? "-" : p.source()))
                    .collect(Collectors.joining(";"));
        }

        @Override
        public Proofs convertToEntityAttribute(String text) {
            return text.isEmpty()
                    ? NONE
                    : new Proofs(Stream.of(text.split(";")).map(AsText::proof).toList());
        }

        private static Proof proof(String text) {
            var parts = text.split(" ");
            var source = parts[2].equals("-") ? null : parts[2];
            return new Proof(Evidence.valueOf(parts[0]), Instant.parse(parts[1]), source);
        }
    }
}
