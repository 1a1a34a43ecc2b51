package org.concilier.identity.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wrong guesses by network: the narrow prefix of an address, and the wide one with ten times the room. */
@ApplicationScoped
class Buckets {
    private static final int WIDER = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Marks marks;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.guard.address-burst")
    int burst;

    @Inject
    @ConfigProperty(name = "concilier.guard.address-every")
    Duration every;

    private record Line(AddressBucket bucket, AddressBucket.Limit limit) {}

    /** @return zero when charged; otherwise how long until all have room, and nothing was charged */
    Duration charge(List<Prefix> prefixes, boolean flood) {
        var now = clock.instant();
        var lines = lines(prefixes, flood, now);
        var wait = lines.stream()
                .map(line -> line.bucket().waitAt(now, line.limit()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (wait.isZero()) lines.forEach(line -> line.bucket().charge(now, line.limit()));
        return wait;
    }

    void giveBack(List<Prefix> prefixes, boolean flood) {
        lines(prefixes, flood, clock.instant()).forEach(line -> line.bucket().giveBack(line.limit()));
    }

    /** Wide ones first, always: whoever shares a network locks in the same order. */
    private List<Line> lines(List<Prefix> prefixes, boolean flood, Instant now) {
        return IntStream.range(0, prefixes.size())
                .map(i -> prefixes.size() - 1 - i)
                .mapToObj(i -> new Line(bucket(marks.ofPrefix(prefixes.get(i)), now), limit(i, flood)))
                .toList();
    }

    private AddressBucket.Limit limit(int width, boolean flood) {
        var limit = width == 0
                ? new AddressBucket.Limit(burst, every)
                : new AddressBucket.Limit(burst * WIDER, every.dividedBy(WIDER));
        return flood ? limit.inAFlood() : limit;
    }

    private AddressBucket bucket(String hash, Instant now) {
        var found = em.find(AddressBucket.class, hash, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) return found;
        em.createNativeQuery("insert into guess_bucket (prefix_hash, full_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, hash)
                .setParameter(2, now)
                .executeUpdate();
        return em.find(AddressBucket.class, hash, LockModeType.PESSIMISTIC_WRITE);
    }
}
