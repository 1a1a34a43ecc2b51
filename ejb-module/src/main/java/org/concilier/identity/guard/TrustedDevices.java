package org.concilier.identity.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** Known browsers of an account: a sign-in makes one, its owner sees and forgets them. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class TrustedDevices {
    /** Known browsers of one account; whichever was not used for longest is forgotten first. */
    static final int MOST = 20;

    private static final String ALL =
            "select d from TrustedDevice d where d.accountId = :account" + " order by d.lastSeenAt desc, d.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    GuardBook book;

    @Inject
    DeviceSeals seals;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The account has just signed in here.
     *
     * @param cookie as it came; may be null or forged
     * @param browser in words
     * @return the content of the cookie from now on
     */
    @PermitAll
    public String remember(String login, String cookie, String browser) {
        var account = book.account(login).orElseThrow();
        var now = clock.instant();
        var known = seals.find(cookie, login).flatMap(book::device).filter(device -> device.isOf(account, now));
        var device = known.orElseGet(() -> make(account, browser, now));
        device.used(browser, now);
        return seals.with(cookie, device.id(), login);
    }

    private TrustedDevice make(UUID account, String browser, Instant now) {
        em.createQuery(ALL, TrustedDevice.class)
                .setParameter("account", account)
                .setFirstResult(MOST - 1)
                .getResultStream()
                .forEach(em::remove);
        var device = new TrustedDevice(account, browser, now);
        em.persist(device);
        return device;
    }

    /** Whether this cookie stands for a browser that is known for this account. */
    @PermitAll
    public boolean isKnown(String login, String cookie) {
        return known(login, cookie).isPresent();
    }

    /** Whether this account is known in other browsers, and not in this one (OWASP ASVS 5.0, 6.3.5). */
    @PermitAll
    public boolean isStrange(String login, String cookie) {
        return known(login, cookie).isEmpty()
                && !em.createQuery(ALL, TrustedDevice.class)
                        .setParameter("account", book.account(login).orElse(null))
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    private Optional<TrustedDevice> known(String login, String cookie) {
        var account = book.account(login).orElse(null);
        return seals.find(cookie, login)
                .map(id -> em.find(TrustedDevice.class, id))
                .filter(device -> device.isOf(account, clock.instant()));
    }

    /** Whether the owner of the account chose to enter here without a code. */
    @PermitAll
    public boolean sparesCode(String login, String cookie) {
        return known(login, cookie).filter(TrustedDevice::sparesCode).isPresent();
    }

    /** Which of the caller's own this cookie stands for. */
    public Optional<UUID> current(String cookie) {
        return known(caller.name(), cookie).map(TrustedDevice::id);
    }

    /** Asks for no code, or asks again, in one of the caller's own. The desk always asks. */
    public void spareCode(UUID id, boolean spared) {
        Optional.ofNullable(em.find(TrustedDevice.class, id))
                .filter(device -> device.isOf(account(), clock.instant()))
                .ifPresent(device -> device.spareCode(spared));
    }

    /** The caller's own, last used first. */
    public List<DeviceView> own() {
        return em.createQuery(ALL, TrustedDevice.class)
                .setParameter("account", account())
                .setMaxResults(MOST)
                .getResultStream()
                .map(TrustedDevice::view)
                .toList();
    }

    /** Forgets one of the caller's own; any other id does nothing. Effective at the next guess, on every node. */
    public void forget(UUID id) {
        delete("d.id = :id and d.accountId = :account")
                .setParameter("id", id)
                .setParameter("account", account())
                .executeUpdate();
    }

    /** Forgets all of an account: after a recovery, or when the account is switched off. */
    @PermitAll
    public void forgetAll(UUID account) {
        delete("d.accountId = :account").setParameter("account", account).executeUpdate();
    }

    private jakarta.persistence.Query delete(String which) {
        return em.createQuery("delete from TrustedDevice d where " + which);
    }

    private UUID account() {
        return book.account(caller.name()).orElseThrow();
    }
}
