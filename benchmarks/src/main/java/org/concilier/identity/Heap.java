package org.concilier.identity;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** What is left on the heap right after each collection: what is in use, and garbage that was not looked at yet. */
final class Heap {
    private static final int MEBIBYTE = 1 << 20;

    private final AtomicLong most = new AtomicLong();
    private final long before =
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();

    private Heap() {}

    static Heap watched() {
        var heap = new Heap();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(heap::watch);
        return heap;
    }

    private void watch(GarbageCollectorMXBean collector) {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        ((NotificationEmitter) collector)
                .addNotificationListener(
                        (told, nothing) -> {
                            var after = GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData())
                                    .getGcInfo()
                                    .getMemoryUsageAfterGc();
                            var used = pools.stream()
                                    .mapToLong(pool -> after.get(pool).getUsed())
                                    .sum();
                            most.accumulateAndGet(used, Math::max);
                        },
                        told -> told.getType()
                                .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                        null);
    }

    long before() {
        return before / MEBIBYTE;
    }

    long most() {
        return most.get() / MEBIBYTE;
    }
}
