package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;

/**
 * Counts consent checks in memory, so that a check writes nothing; {@link CheckTallies} takes what was counted to the
 * database every two seconds and at shutdown. A crash loses at most what was counted since.
 */
@ApplicationScoped
public class CheckCounts {
    /** Of how many persons, purposes and partners counts are held; only a database that is gone for long gets there. */
    static final int MOST = 200_000;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    private final ConcurrentHashMap<Key, Count> counts = new ConcurrentHashMap<>();
    private final LongAdder lost = new LongAdder();

    /** What is counted apart. */
    record Key(UUID customerId, LocalDate day, String client, String purpose) {
        /** One order for all nodes, so that none waits for another in a circle. */
        static final Comparator<Key> ORDER = Comparator.comparing(Key::customerId)
                .thenComparing(Key::day)
                .thenComparing(Key::client)
                .thenComparing(Key::purpose);
    }

    /** How often the answer was yes, and how often no. */
    record Count(long permitted, long refused) {
        Count plus(Count more) {
            return new Count(permitted + more.permitted, refused + more.refused);
        }
    }

    record Counted(Key key, Count count) {}

    /**
     * One check, to be counted.
     *
     * @param purpose code of a purpose; {@code ?} when the partner asked for one that does not exist
     */
    public record Check(UUID customerId, String purpose, boolean permitted) {}

    /** Counts checks that the caller of the running request makes. */
    public void count(List<Check> checks) {
        var client = caller.name();
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var check : checks) {
            var key = new Key(check.customerId(), day, client, check.purpose());
            add(new Counted(key, new Count(check.permitted() ? 1 : 0, check.permitted() ? 0 : 1)));
        }
    }

    /** Also gives back what could not be stored. */
    void add(Counted counted) {
        if (counts.mappingCount() >= MOST && !counts.containsKey(counted.key())) {
            lost.add(counted.count().permitted() + counted.count().refused());
            return;
        }
        counts.merge(counted.key(), counted.count(), Count::plus);
    }

    /** Takes up to {@code limit} counts out of memory, in {@link Key#ORDER}. */
    List<Counted> drain(int limit) {
        var taken = new ArrayList<Counted>();
        for (var key : counts.keySet()) {
            if (taken.size() == limit) break;
            var count = counts.remove(key);
            if (count != null) taken.add(new Counted(key, count));
        }
        taken.sort(Comparator.comparing(Counted::key, Key.ORDER));
        return taken;
    }

    /** Checks that were not counted since this was last asked, for want of room. */
    long lost() {
        return lost.sumThenReset();
    }
}
