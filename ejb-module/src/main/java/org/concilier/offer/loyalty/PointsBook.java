package org.concilier.offer.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Business;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Books points; joins the caller's transaction and locks the member's balance first. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PointsBook {
    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.loyalty.pending-days", defaultValue = "14")
    int pendingDays;

    @Inject
    @ConfigProperty(name = "concilier.loyalty.valid-days", defaultValue = "730")
    int validDays;

    /** A lot of its own, pending until returns are over. */
    public void earn(UUID customer, UUID redemption, long points) {
        if (points == 0) return;
        var now = clock.instant();
        var balance = settled(customer);
        em.persist(new Lot(customer, redemption, points, now.plus(Duration.ofDays(pendingDays)), end(now)));
        post(balance, Account.LIABILITY, Account.MEMBER_PENDING, points, Entry.Reason.EARNED, redemption);
    }

    /**
     * Spends those that end first.
     *
     * @throws PointsMissing when there are not enough
     */
    public void spend(UUID customer, UUID redemption, long points) {
        if (points == 0) return;
        var balance = settled(customer);
        if (balance.active() < points) throw new PointsMissing();
        Lot.take(active(customer), points);
        post(balance, Account.MEMBER_ACTIVE, Account.MEMBER_SPENT, points, Entry.Reason.SPENT, redemption);
    }

    /** Gives back what a redemption cost, when it is rolled back. */
    public void restore(UUID customer, UUID redemption, long points) {
        if (points == 0 || isGone(customer)) return;
        var balance = settled(customer);
        post(balance, Account.MEMBER_SPENT, Account.MEMBER_ACTIVE, points, Entry.Reason.RESTORED, redemption);
        var now = clock.instant();
        em.persist(Lot.restored(customer, redemption, points, now, end(now)));
        cover(balance);
    }

    /** Takes back what a redemption earned: from its own lot, then from the others; what is gone is owed. */
    public void takeBack(UUID customer, UUID redemption, long points) {
        if (points == 0 || isGone(customer)) return;
        var balance = settled(customer);
        var pending = Lot.take(pending(customer, redemption), points);
        var left = points - pending;
        post(balance, Account.MEMBER_PENDING, Account.LIABILITY, pending, Entry.Reason.TAKEN_BACK, redemption);
        var over = overOf(customer, redemption, left);
        post(balance, Account.MEMBER_EXPIRED, Account.LIABILITY, over, Entry.Reason.TAKEN_BACK, redemption);
        left -= over;
        Lot.take(active(customer), left - Lot.take(own(customer, redemption), left));
        post(balance, Account.MEMBER_ACTIVE, Account.LIABILITY, left, Entry.Reason.TAKEN_BACK, redemption);
    }

    /** @throws PointsMissing when there are not enough to use now */
    public void require(UUID customer, long points) {
        if (points > 0 && usable(customer) < points) throw new PointsMissing();
    }

    /** What a member can use now; nothing for who never earned any. */
    public long usable(UUID customer) {
        return isGone(customer) ? 0 : Math.max(0, settled(customer).active());
    }

    /** Brings a member's lots up to date: what is due is active, what is over has expired. */
    public void settle(UUID customer) {
        if (!isGone(customer)) settled(customer);
    }

    /** What is left to a person who is erased, or owed by one, is booked off: the programme owes nothing to nobody. */
    void forfeit(UUID customer) {
        if (isGone(customer)) return;
        var balance = settled(customer);
        var sums = balance.view();
        post(balance, Account.MEMBER_PENDING, Account.LIABILITY, sums.pending(), Entry.Reason.FORFEITED, null);
        post(balance, Account.MEMBER_ACTIVE, Account.LIABILITY, sums.active(), Entry.Reason.FORFEITED, null);
    }

    private Balance settled(UUID customer) {
        var balance = locked(customer);
        var now = clock.instant();
        for (var lot : open(customer)) {
            if (lot.isDue(now)) {
                lot.activate();
                var points = lot.remaining();
                post(
                        balance,
                        Account.MEMBER_PENDING,
                        Account.MEMBER_ACTIVE,
                        points,
                        Entry.Reason.ACTIVATED,
                        lot.redemptionId());
            }
        }
        cover(balance);
        for (var lot : open(customer)) if (lot.isOver(now)) expire(balance, lot);
        return balance;
    }

    private void expire(Balance balance, Lot lot) {
        var from = lot.isPending() ? Account.MEMBER_PENDING : Account.MEMBER_ACTIVE;
        var points = lot.expire();
        post(balance, from, Account.MEMBER_EXPIRED, points, Entry.Reason.EXPIRED, lot.redemptionId());
    }

    /** Points that became active cover what is owed first; the balance has counted them already. */
    private void cover(Balance balance) {
        var lots = active(balance.customerId());
        var owed = balance.owed(lots.stream().mapToLong(Lot::remaining).sum());
        Lot.take(lots, owed);
    }

    private void post(Balance balance, Account from, Account to, long points, Entry.Reason reason, UUID redemption) {
        if (points == 0) return;
        var posting = new Posting(balance.customerId(), from, to, points, reason, redemption, clock.instant());
        posting.entries().forEach(em::persist);
        balance.apply(posting);
    }

    private Balance locked(UUID customer) {
        em.createNativeQuery("insert into loyalty_balance (customer_id, pending, active, spent, expired, earned)"
                        + " values (?1, 0, 0, 0, 0, 0) on conflict do nothing")
                .setParameter(1, customer)
                .executeUpdate();
        var balance = em.find(Balance.class, customer, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(balance);
        return balance;
    }

    private boolean isGone(UUID customer) {
        return em.find(Balance.class, customer) == null;
    }

    private List<Lot> active(UUID customer) {
        return open(customer).stream().filter(lot -> !lot.isPending()).toList();
    }

    private List<Lot> pending(UUID customer, UUID redemption) {
        return open(customer).stream()
                .filter(lot -> lot.isPending() && lot.redemptionId().equals(redemption))
                .toList();
    }

    private List<Lot> own(UUID customer, UUID redemption) {
        return active(customer).stream()
                .filter(lot -> lot.redemptionId().equals(redemption))
                .toList();
    }

    /** What has expired unused cannot be taken back again; up to so many points. */
    private long overOf(UUID customer, UUID redemption, long most) {
        var lots = em.createQuery(
                        "select l from Lot l where l.customerId = :customer and l.redemptionId = :redemption"
                                + " and l.expired > 0",
                        Lot.class)
                .setParameter("customer", customer)
                .setParameter("redemption", redemption)
                .getResultList();
        return Lot.takeBackExpired(lots, most);
    }

    private List<Lot> open(UUID customer) {
        return em.createQuery(
                        "select l from Lot l where l.customerId = :customer and l.state <> ENDED"
                                + " order by l.expiresAt, l.id",
                        Lot.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    private Instant end(Instant from) {
        return from.plus(Duration.ofDays(validDays));
    }
}
