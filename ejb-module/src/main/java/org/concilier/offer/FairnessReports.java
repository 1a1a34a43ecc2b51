package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.offer.rule.Attribute;
import org.concilier.shared.Business;
import org.concilier.shared.Roles;

/** Whether sharing data is worth so much more that it is no free choice, measured on what was redeemed. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.AUDIT_READ})
public class FairnessReports {
    private static final int MOST_DAYS = 730;
    private static final String TAKEN_OFF = """
            select count(distinct r.customer_id), coalesce(sum(l.amount_minor), 0),
                coalesce(sum(l.unit_minor * l.quantity), 0)
            from redemption r join redemption_line l on l.redemption_id = r.id
            where r.redeemed_at >= :since and r.offer_id in (:offers)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    RunningOffers running;

    @Inject
    Fairness fairness;

    @Inject
    @Business
    Clock clock;

    /** @param days how far back redemptions count, 1 to 730 */
    public FairnessReport over(int days) {
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(Math.max(1, Math.min(days, MOST_DAYS))));
        var redeemed = ruleSets.find(
                em.createQuery("select distinct r.offerId from Redemption r where r.redeemedAt >= :since", UUID.class)
                        .setParameter("since", since)
                        .getResultList());
        var personal = side(redeemed.stream().filter(Terms::isPersonal).toList(), since);
        var general = side(redeemed.stream().filter(o -> !o.isPersonal()).toList(), since);
        var gap = personal.share() == null || general.share() == null ? null : personal.share() - general.share();
        var readings = readings();
        return new FairnessReport(
                since,
                now,
                fairness.limit(),
                personal,
                general,
                gap,
                gap == null ? null : gap <= fairness.limit(),
                readings.stream()
                        .flatMap(reading -> reading.reads().stream())
                        .anyMatch(read -> read.protection() == Attribute.Protection.PROTECTED),
                readings);
    }

    private FairnessReport.Side side(List<Terms> offers, Instant since) {
        if (offers.isEmpty()) return new FairnessReport.Side("0", null);
        Set<UUID> ids = offers.stream().map(Terms::id).collect(Collectors.toSet());
        var row = (Object[]) em.createNativeQuery(TAKEN_OFF)
                .setParameter("since", since)
                .setParameter("offers", ids)
                .getSingleResult();
        var customers = ((Number) row[0]).longValue();
        var carts = ((Number) row[2]).longValue();
        var share = customers < SimulationResults.FEW || carts == 0
                ? null
                : (Integer) (int) (((Number) row[1]).longValue() * 10_000 / carts);
        return new FairnessReport.Side(SimulationResults.atLeast(customers), share);
    }

    private List<FairnessReport.Reading> readings() {
        return running.terms().stream()
                .filter(Terms::isPersonal)
                .sorted(Comparator.comparing(Terms::code))
                .map(offer -> new FairnessReport.Reading(
                        offer.code(),
                        offer.reads().stream().map(FairnessReports::read).toList()))
                .toList();
    }

    private static FairnessReport.Read read(Attribute attribute) {
        return new FairnessReport.Read(
                attribute.name(),
                attribute.category(),
                attribute.purposes(),
                attribute.derivedFrom(),
                attribute.protection());
    }
}
