package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.cap.CounterKey;
import org.concilier.offer.cap.Counters;
import org.concilier.shared.Business;
import org.concilier.shared.Money;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which offers were given or used as often as they may be; one query for any number of customers. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Capping {
    @Inject
    Counters counters;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** By customer, offers that leave no room; customers with none may be missing. */
    public Map<UUID, Set<UUID>> reached(Collection<Terms> offers, Collection<UUID> customers, String placement) {
        var capped = offers.stream()
                .filter(offer -> !offer.conditions().caps().isEmpty())
                .toList();
        var counts = new HashMap<UUID, Map<UUID, List<Counters.Count>>>();
        var keys = new HashSet<CounterKey>();
        for (var customer : capped.isEmpty() ? List.<UUID>of() : customers) {
            for (var offer : capped) {
                var of = new ArrayList<Counters.Count>();
                of.addAll(usage(offer, customer, placement).counts(true));
                of.addAll(usage(offer, customer, placement).impressions());
                of.forEach(count -> keys.add(count.key()));
                counts.computeIfAbsent(customer, c -> new HashMap<>()).put(offer.id(), of);
            }
        }
        var used = counters.used(keys);
        var reached = new HashMap<UUID, Set<UUID>>();
        counts.forEach((customer, of) -> of.forEach((offer, its) -> {
            if (its.stream().anyMatch(count -> used.getOrDefault(count.key(), 0L) >= count.limit())) {
                reached.computeIfAbsent(customer, c -> new HashSet<>()).add(offer);
            }
        }));
        return reached;
    }

    /**
     * Counts what a decision gives. When somebody else was faster, nothing is counted and the offer that leaves no room
     * is told.
     */
    public Optional<UUID> impress(Decision decision, UUID customer, String placement) {
        var counted = new ArrayList<Counters.Count>();
        for (var given : decision.given()) {
            for (var count : usage(given.offer(), customer, placement).impressions()) {
                if (counters.take(List.of(count))) {
                    counted.add(count);
                    continue;
                }
                counters.giveBack(counted);
                return Optional.of(given.offer().id());
            }
        }
        return Optional.empty();
    }

    /** A use of which only the counters matter. */
    private Usage usage(Terms offer, UUID customer, String placement) {
        Instant now = clock.instant();
        return new Usage(offer, customer, placement, now, Money.zero(Currency.getInstance(currency)), null);
    }
}
