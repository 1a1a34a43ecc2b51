package org.concilier.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;

/** What a program proved of itself, as its authentication and as the {@code amr} of its token (RFC 9068 section 2.2.1). */
final class ProgramProof {
    /** A secret that it shares with us. */
    static final Set<Evidence> SECRET = EnumSet.of(Evidence.PWD);

    /** A signature over our address (RFC 7523). */
    static final Set<Evidence> SIGNATURE = EnumSet.of(Evidence.POP, Evidence.SWK);

    private ProgramProof() {}

    static Authentication at(Instant when, Set<Evidence> shown) {
        var at = new LinkedHashMap<Evidence, Instant>();
        shown.forEach(evidence -> at.put(evidence, when));
        return new Authentication(null, at, Assurance.of(shown));
    }

    static List<String> amr(Set<Evidence> shown) {
        return shown.stream().map(Evidence::amr).collect(Collectors.toCollection(TreeSet::new)).stream()
                .toList();
    }

    /** What a token of ours says; names that we do not know count for nothing. */
    static Set<Evidence> read(List<String> amr) {
        return amr.stream().flatMap(name -> named(name).stream()).collect(Collectors.toSet());
    }

    private static Optional<Evidence> named(String amr) {
        return Stream.of(Evidence.values()).filter(e -> e.amr().equals(amr)).findFirst();
    }
}
