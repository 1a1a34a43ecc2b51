package org.concilier.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.concilier.offer.cap.Counters;
import org.concilier.offer.price.PriceBook;
import org.concilier.shared.Business;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Once a night, forgets counters of windows long over and prices that no announced reduction can refer to any more. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
public class UseSweep {
    private static final int COUNTERS_DAYS = 120;

    @Inject
    Counters counters;

    @Inject
    PriceBook prices;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.offer.price-history-days", defaultValue = "400")
    int priceDays;

    @Schedule(hour = "3", minute = "40", persistent = false)
    public void sweep() {
        var now = clock.instant();
        counters.forget(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(COUNTERS_DAYS));
        prices.forget(now.minus(Duration.ofDays(Math.max(31, priceDays))));
    }
}
