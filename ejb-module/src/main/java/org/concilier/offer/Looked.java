package org.concilier.offer;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Basis;

/** What reading some attributes amounts to in a customer's access log: categories, and the purposes that open them. */
record Looked(Set<String> categories, Set<String> purposes) {

    /** @param names of attributes; those that are not personal count for nothing */
    static Looked at(Collection<String> names) {
        return at(names, purpose -> true);
    }

    /** @param opened which purposes still open their attributes */
    static Looked at(Collection<String> names, Predicate<String> opened) {
        var looked = new Looked(new TreeSet<>(), new TreeSet<>());
        for (var name : names) {
            AttributeRegistry.standard()
                    .find(name)
                    .filter(Attribute::isPersonal)
                    .ifPresent(attribute -> {
                        if (!attribute.isOpen(opened)) return;
                        looked.purposes.addAll(attribute.purposes());
                        looked.categories.add(attribute.category());
                    });
        }
        return looked;
    }

    /** @param basis of purposes, when there are any */
    AccessLog.Seen seen(UUID customerId, Function<Set<String>, Basis> basis) {
        var ground = purposes.isEmpty() ? Basis.of("nothing personal") : basis.apply(purposes);
        return new AccessLog.Seen(customerId, categories, ground);
    }
}
