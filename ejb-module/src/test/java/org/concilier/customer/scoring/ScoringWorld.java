package org.concilier.customer.scoring;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.Decision;
import org.concilier.customer.Agreed;
import org.concilier.customer.CdnowShop;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.journey.Cdnow;
import org.concilier.customer.value.Outlook;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Roles;

/** The CDNOW sample with its consents, and runs over it. */
final class ScoringWorld {
    static final ConcilierPrincipal TOOL = Callers.client(Roles.CAMPAIGNS_WRITE);
    static final Instant CALIBRATION_END = Instant.parse("1997-09-30T18:00:00Z");

    final CustomerWorld customers;
    private final Domain domain;
    private final ScoringRuns runs;
    private final ScoringSteps steps;

    ScoringWorld(Domain domain) {
        this.domain = domain;
        domain.set("concilier.scoring.nightly-at", "02:00");
        customers = new CustomerWorld(domain);
        runs = domain.get(ScoringRuns.class);
        steps = domain.get(ScoringSteps.class);
    }

    /** All customers of the sample buy; all but the last hundred agree. */
    void sample() {
        domain.clock().businessAt(CALIBRATION_END);
        if (!all().isEmpty()) return;
        var shop = new CdnowShop(domain, customers);
        var rows = Cdnow.calibration();
        var known = shop.customers("c", rows);
        shop.ingest(known, rows);
        var ids = known.keySet().stream().sorted().map(known::get).toList();
        CdnowShop.inPieces(
                ids.subList(0, 2257), 500, p -> customers.answer(Decision.GIVEN, Agreed.JOURNEY_PROFILING, p));
        customers.answer(Decision.GIVEN, "personalised-offers", ids.subList(2257, 2357));
    }

    UUID start() {
        return domain.as(TOOL, runs::start).id();
    }

    /** A run that nobody works on yet. */
    UUID prepared() {
        var id = domain.inTransaction(() -> {
            var asOf = LocalDate.ofInstant(CALIBRATION_END, ZoneOffset.UTC);
            var run = new ScoringRun(
                    ScoringRunView.Cause.ASKED, "test", asOf, domain.clock().instant());
            domain.em().persist(run);
            return run.id();
        });
        steps.prepare(id);
        return id;
    }

    ScoringRunView finished(UUID id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            domain.get(ScoringClerk.class).watch();
                            return domain.as(TOOL, () -> runs.find(id));
                        },
                        run -> run.finishedAt() != null);
    }

    void otherNodeHolds(String lease) {
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update lease set holder = 'another' where name = ?1")
                .setParameter(1, lease)
                .executeUpdate());
    }

    List<UUID> all() {
        return domain.inTransaction(() -> new ArrayList<>(domain.em()
                .createQuery("select f.customerId from CustomerFeatures f", UUID.class)
                .getResultList()));
    }

    Map<UUID, Outlook> scores() {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select s from CustomerScore s", CustomerScore.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        CustomerScore::customerId, s -> s.view().outlook())));
    }
}
