package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.vault.SubjectKey;
import org.concilier.vault.SubjectKeys;

/** Seals testimonies and opens them again, with one call for keys however many there are. */
@ApplicationScoped
class Testimonies {
    @Inject
    SubjectKeys keys;

    /** Keys to seal for these persons; the erased are absent. */
    Map<UUID, SubjectKey> keys(Collection<UUID> customers) {
        return customers.isEmpty() ? Map.of() : keys.of(customers);
    }

    /**
     * The key to seal one testimony; null when there is nothing to seal.
     *
     * @throws UnknownCustomer for the erased
     */
    SubjectKey keyFor(UUID customer, Testimony testimony) {
        if (testimony.isEmpty()) return null;
        var key = keys.of(List.of(customer)).get(customer);
        if (key == null) throw new UnknownCustomer();
        return key;
    }

    /** By leaf hash, which tells steps apart; what nobody can read any more is told as nothing. */
    Map<String, Testimony> open(List<? extends Stated> all) {
        var sealed = all.stream().filter(s -> s.sealedEvidence() != null).toList();
        if (sealed.isEmpty()) return Map.of();
        var found = keys.find(sealed.stream().map(Stated::customerId).collect(Collectors.toSet()));
        var opened = new HashMap<String, Testimony>();
        for (var one : sealed) {
            var key = found.get(one.customerId());
            if (key != null) opened.put(one.leafHash(), Testimony.read(key.open(one.sealedEvidence(), Testimony.USE)));
        }
        return opened;
    }
}
