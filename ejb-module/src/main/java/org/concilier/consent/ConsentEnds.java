package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.concilier.consent.Shown.Taken;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;

/**
 * Ends one consent, for the person or for the company, in the caller's transaction; the row of its person must be locked.
 * Ending it twice in the same way is once. Internal: judges what is done, not who does it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ConsentEnds {
    @Inject
    Testimonies testimonies;

    @Inject
    ConsentWriter writer;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** The person stops it, by the way the yes was given as far as is known. */
    public void withdraw(Subject subject, Consent consent, int minVersion, String by) {
        end(subject, consent, minVersion, by, Command.WITHDRAW, new Taken(consent.shown(), Testimony.NONE));
    }

    /** The person stops it another way. */
    public void withdraw(Subject subject, Consent consent, int minVersion, String by, Taken how) {
        end(subject, consent, minVersion, by, Command.WITHDRAW, how);
    }

    /** The company ends it ({@code REVOKE}), or finds that it was never valid ({@code INVALIDATE}), and says why. */
    public void end(Subject subject, Consent consent, int minVersion, String by, Command command, String reason) {
        end(subject, consent, minVersion, by, command, new Taken(consent.shown(), Testimony.reason(reason)));
    }

    private void end(Subject subject, Consent consent, int minVersion, String by, Command command, Taken how) {
        if (consent.isAlready(goal(command))) return;
        var backing = Backing.of(null, how.testimony(), testimonies.keyFor(subject.customerId(), how.testimony()));
        var occasion = new Occasion(clock.instant(), by, Route.of(caller.principal()), subject.epoch() + 1);
        var event = how.shown() == consent.shown()
                ? consent.end(command, minVersion, backing, occasion)
                : consent.end(command, minVersion, how.shown(), backing, occasion);
        subject.bump();
        writer.write(List.of(event), List.of(consent));
    }

    private static ConsentStatus goal(Command command) {
        return switch (command) {
            case WITHDRAW -> ConsentStatus.WITHDRAWN;
            case REVOKE -> ConsentStatus.REVOKED;
            case INVALIDATE -> ConsentStatus.INVALIDATED;
            default -> throw new IllegalArgumentException(command + " ends nothing for anybody");
        };
    }
}
