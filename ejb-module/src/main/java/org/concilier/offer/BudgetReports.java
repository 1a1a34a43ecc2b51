package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.shared.Business;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What offers may cost, have cost and hold back for carts that are open. Sums of money; nobody's name is in it. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
public class BudgetReports {
    private static final int MOST = 200;
    private static final int MOST_WEEKS = 52;
    private static final String USED = "select cast(redeemed_at as date), sum(amount_minor) from redemption"
            + " where redeemed_at >= ?1 and offer_id in (?2) group by cast(redeemed_at as date)";
    private static final String GIVEN_BACK = """
            select cast(b.rolled_back_at as date), -sum(b.amount_minor) from redemption_rollback b
            join redemption r on r.id = b.redemption_id
            where b.rolled_back_at >= ?1 and r.offer_id in (?2) group by cast(b.rolled_back_at as date)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * The budget of one live offer; used, held and left sum to its limit.
     *
     * @param used for good
     * @param held by reservations that are open
     */
    public record Line(String campaign, String offer, int version, Money limit, Money used, Money held) {
        public Money left() {
            return limit.minus(used).minus(held);
        }
    }

    /**
     * One week, from Monday on, UTC.
     *
     * @param used in this week, less what was given back in it
     * @param total up to and with this week
     */
    public record Week(LocalDate monday, Money used, Money total) {}

    /** Live offers that have a budget, by campaign and code; of one campaign, or of all when it is null. */
    public List<Line> lines(String campaign) {
        return em
                .createQuery(
                        "select c.code, o.code, o.revision, b from OfferBudget b, Offer o, Campaign c"
                                + " where b.offerId = o.id and o.campaignId = c.id and o.live = true"
                                + " and (:all = true or c.code = :campaign) order by c.code, o.code",
                        Object[].class)
                .setParameter("all", campaign == null)
                .setParameter("campaign", campaign == null ? "" : campaign)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> line((String) row[0], (String) row[1], (Integer) row[2], (OfferBudget) row[3]))
                .toList();
    }

    private Line line(String campaign, String offer, int version, OfferBudget budget) {
        return new Line(
                campaign,
                offer,
                version,
                money(budget.limitMinor()),
                money(budget.spentMinor()),
                money(budget.heldMinor()));
    }

    /** What live budgets have cost, week by week and the oldest first; weeks without any use are there too. */
    public List<Week> burn(String campaign, int weeks) {
        var offers = offers(campaign);
        if (offers.isEmpty()) return List.of();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var first = monday(today).minusWeeks(Math.max(1, Math.min(weeks, MOST_WEEKS)) - 1L);
        var sums = new TreeMap<LocalDate, Long>();
        for (var day = first; !day.isAfter(today); day = day.plusWeeks(1)) sums.put(day, 0L);
        add(sums, USED, first, offers.keySet());
        add(sums, GIVEN_BACK, first, offers.keySet());
        var total = offers.values().stream().mapToLong(Long::longValue).sum()
                - sums.values().stream().mapToLong(Long::longValue).sum();
        var all = new ArrayList<Week>();
        for (var week : sums.entrySet()) {
            total += week.getValue();
            all.add(new Week(week.getKey(), money(week.getValue()), money(total)));
        }
        return all;
    }

    /** Live offers with a budget, and what each has cost. */
    private Map<UUID, Long> offers(String campaign) {
        var spent = new TreeMap<UUID, Long>();
        em.createQuery(
                        "select b from OfferBudget b, Offer o, Campaign c where b.offerId = o.id and o.campaignId = c.id"
                                + " and o.live = true and (:all = true or c.code = :campaign)",
                        OfferBudget.class)
                .setParameter("all", campaign == null)
                .setParameter("campaign", campaign == null ? "" : campaign)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(budget -> spent.put(budget.offerId(), budget.spentMinor()));
        return spent;
    }

    private void add(Map<LocalDate, Long> sums, String query, LocalDate since, Collection<UUID> offers) {
        List<?> rows = em.createNativeQuery(query)
                .setParameter(1, since.atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter(2, offers)
                .getResultList();
        for (var row : rows) {
            var cells = (Object[]) row;
            sums.merge(monday(LocalDate.parse(cells[0].toString())), ((Number) cells[1]).longValue(), Long::sum);
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
