package org.concilier.identity.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Decides whether a guess is looked at. Guesses from a known browser count for that browser; those of strangers for the name,
 * whether or not anybody has it, and for their network. So nobody locks an owner out, and a name tells nothing about itself.
 * Each guess is charged in a transaction of its own before it is looked at: as many as the limit get through, however many
 * come at once, on however many nodes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Guard {
    private static final Duration CLOSED = Duration.ofSeconds(900);

    @Inject
    GuardBook book;

    @Inject
    DeviceSeals seals;

    @Inject
    Marks marks;

    @Inject
    Buckets buckets;

    @Inject
    Tide tide;

    @Inject
    Clock clock;

    /**
     * Charges a guess.
     *
     * @param address of the person, as the network or a trusted proxy says; may be null
     * @param cookie of the browser as it came; may be null or forged
     */
    public Pass admit(String login, String address, String cookie) {
        var name = marks.ofName(login);
        var account = book.account(login).orElse(null);
        var known = seals.find(cookie, login)
                .flatMap(id -> book.device(id))
                .filter(device -> device.isOf(account, clock.instant()));
        if (known.isPresent()) {
            if (known.get().charge(clock.instant()))
                return Pass.known(name, account, known.get().id());
            book.forget(known.get());
        }
        return stranger(name, account, Prefix.of(address));
    }

    /**
     * Charges a guess at something too long to be guessed, as a recovery code is, and to the network alone: many tries cost
     * us time, and none of them may keep the owner of a name from anything.
     */
    public Pass admitFrom(String address) {
        var prefixes = Prefix.of(address);
        var full = buckets.charge(prefixes, tide.isFlood());
        return full.isZero() ? Pass.network(prefixes) : Pass.refused(null, null, SignInOutcome.NETWORK_SLOWED, full);
    }

    private Pass stranger(String name, java.util.UUID account, List<Prefix> prefixes) {
        var now = clock.instant();
        var flood = tide.isFlood();
        var counter = book.counter(name, now);
        if (counter.isClosed()) return Pass.refused(name, account, SignInOutcome.NAME_CLOSED, CLOSED);
        var wait = counter.waitAt(now);
        if (!wait.isZero()) return Pass.refused(name, account, SignInOutcome.NAME_SLOWED, wait);
        var full = buckets.charge(prefixes, flood);
        if (!full.isZero()) return Pass.refused(name, account, SignInOutcome.NETWORK_SLOWED, full);
        counter.charge(account, flood ? Patience.FREE_IN_A_FLOOD : Patience.FREE, now);
        return Pass.stranger(name, account, prefixes);
    }

    /** The guess was wrong: it stays charged. */
    public void wrong(Pass pass) {
        tide.note(true);
    }

    /** The guess was right, whatever else is still asked for: it is as if it had not been made. */
    public void right(Pass pass) {
        tide.note(false);
        giveBack(pass);
    }

    /** The guess was not looked at after all. */
    public void giveBack(Pass pass) {
        if (pass.isKnown()) book.device(pass.device()).ifPresent(TrustedDevice::giveBack);
        else {
            if (pass.nameHash() != null)
                book.counter(pass.nameHash(), clock.instant()).giveBack(clock.instant());
            buckets.giveBack(pass.prefixes(), tide.isFlood());
        }
    }

    /** Strangers may guess again at this name: its owner has signed in with the passphrase, or has a new one. */
    public void forgive(String login) {
        book.forgive(marks.ofName(login));
    }

    /** Whether strangers have made so many wrong guesses that the passphrase works on known browsers only. */
    public boolean isClosed(String login) {
        return book.failures(marks.ofName(login)) >= Patience.MOST;
    }
}
