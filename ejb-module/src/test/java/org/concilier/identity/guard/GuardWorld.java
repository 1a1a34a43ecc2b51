package org.concilier.identity.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.Domain;
import org.concilier.shared.Roles;

/** Names that strangers guess at, and addresses that they come from. */
final class GuardWorld {
    final Domain domain;
    final Guard guard;
    final TrustedDevices devices;
    private int host;

    GuardWorld(Domain domain) {
        this.domain = domain;
        this.guard = domain.get(Guard.class);
        this.devices = domain.get(TrustedDevices.class);
    }

    /** An account with this login, of a customer. */
    ConcilierPrincipal account() {
        var login = UUID.randomUUID() + "@guarded.example";
        var customer = UUID.randomUUID();
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("insert into account (id, login, kind, role, customer_id, passphrase_hash,"
                        + " last_totp_step, locale, enabled, created_at)"
                        + " values (?1, ?2, 'CUSTOMER', 'customer', ?3, 'none', -1, 'fr', true, ?4)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, login)
                .setParameter(3, customer)
                .setParameter(4, domain.clock().instant())
                .executeUpdate());
        return new ConcilierPrincipal(login, Kind.CUSTOMER, customer, java.util.Set.of(Roles.CUSTOMER), "fr");
    }

    /** An address, in a network of its own, that nobody has guessed from. */
    String address() {
        var unique = UUID.randomUUID().toString();
        return "2001:" + unique.substring(9, 13) + ":" + unique.substring(0, 4) + ":" + unique.substring(4, 8) + "::"
                + Integer.toHexString(++host);
    }

    /** One wrong guess. @return what the guard said before */
    Pass wrong(String login, String address, String cookie) {
        var pass = guard.admit(login, address, cookie);
        if (pass.isAdmitted()) guard.wrong(pass);
        return pass;
    }

    /** Wrong guesses of a patient stranger, each from another network, until so many were looked at. */
    void guess(String login, int times) {
        for (var i = 0; i < times; i++) {
            while (!wrong(login, address(), null).isAdmitted()) domain.clock().advance(Duration.ofSeconds(900));
        }
    }

    /** A browser in which this account has signed in. */
    String cookie(String login) {
        return devices.remember(login, null, "Firefox, Linux");
    }

    /** All at the same moment, on threads of their own. */
    static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var start = new CountDownLatch(times);
            var all = new ArrayList<Callable<T>>();
            for (var i = 0; i < times; i++) {
                all.add(() -> {
                    start.countDown();
                    start.await(20, TimeUnit.SECONDS);
                    return work.call();
                });
            }
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(all)) results.add(future.get(60, TimeUnit.SECONDS));
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
