package org.concilier.web.office;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.SignInFigures.Pace;
import org.concilier.identity.guard.SignInFigures.Tries;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;

/** What sign-ins come to by method, level and kind of refusal. Pure sums. */
final class SignInSums {
    /** Ways to sign in, with the steps that each takes. */
    enum Method {
        PASSKEY(1),
        PASSPHRASE(1),
        PASSPHRASE_CODE(2),
        OTHER(1);

        final int steps;

        Method(int steps) {
            this.steps = steps;
        }

        static Method of(Set<Evidence> shown) {
            if (shown.contains(Evidence.POP) && shown.contains(Evidence.USER)) return PASSKEY;
            if (!shown.contains(Evidence.PWD)) return OTHER;
            return shown.contains(Evidence.OTP) ? PASSPHRASE_CODE : PASSPHRASE;
        }

        /** The way that a try went; null for one that was not looked at. */
        static Method of(Tries one) {
            return switch (one.outcome()) {
                case ENTERED, STEPPED_UP -> of(one.evidence());
                case ASKED_FOR_MORE -> PASSPHRASE_CODE;
                default -> refused(one.outcome());
            };
        }

        /** The way whose proof was refused; what was shown before it is not that way. */
        static Method refused(SignInOutcome outcome) {
            return switch (outcome) {
                case UNKNOWN_NAME, WRONG_PASSPHRASE, NO_PASSPHRASE, NOT_ENOUGH -> PASSPHRASE;
                case WRONG_CODE, REPLAYED_CODE, NO_AUTHENTICATOR -> PASSPHRASE_CODE;
                case NOT_ACCEPTED -> PASSKEY;
                default -> null;
            };
        }
    }

    /** Kinds of what was kept out. */
    enum Attack {
        GUESSED,
        SLOWED,
        REPLAYED,
        FOREIGN;

        static Attack of(SignInOutcome outcome) {
            return switch (outcome) {
                case UNKNOWN_NAME, WRONG_PASSPHRASE, NO_PASSPHRASE, WRONG_CODE, NO_AUTHENTICATOR -> GUESSED;
                case NAME_SLOWED, NAME_CLOSED, NETWORK_SLOWED -> SLOWED;
                case REPLAYED_CODE, DEAD_TRANSACTION -> REPLAYED;
                case NOT_ACCEPTED, ANOTHER_PERSON, SWITCHED_OFF, WRONG_DOOR -> FOREIGN;
                default -> null;
            };
        }
    }

    private final List<Tries> tries;
    private final List<Pace> pace;

    SignInSums(List<Tries> tries, List<Pace> pace) {
        this.tries = tries;
        this.pace = pace;
    }

    /** The same of one period alone. */
    SignInSums in(Periods periods, int period) {
        return new SignInSums(
                tries.stream().filter(one -> periods.of(one.on()) == period).toList(),
                pace.stream().filter(one -> periods.of(one.on()) == period).toList());
    }

    /** What was allowed in. */
    long entered() {
        return sum(one -> one.outcome() == SignInOutcome.ENTERED);
    }

    /** Steps that those who came in took, all together. */
    long steps() {
        return tries.stream()
                .filter(one -> one.outcome() == SignInOutcome.ENTERED)
                .mapToLong(one -> one.times() * Method.of(one.evidence()).steps)
                .sum();
    }

    /** Those that cannot be phished. */
    long resistant() {
        return sum(one -> one.outcome() == SignInOutcome.ENTERED
                && Assurance.of(one.evidence()).atLeast(Assurance.PHR));
    }

    /** What was kept out. */
    long refused() {
        return sum(one -> Attack.of(one.outcome()) != null);
    }

    long entered(Method method) {
        return sum(one -> one.outcome() == SignInOutcome.ENTERED && Method.of(one.evidence()) == method);
    }

    long refused(Method method) {
        return sum(one -> Method.refused(one.outcome()) == method);
    }

    long refused(Attack attack) {
        return sum(one -> Attack.of(one.outcome()) == attack);
    }

    /** Customers' sign-ins that were asked for a second proof. */
    long askedForMore() {
        return sum(one -> one.realm() == Realm.PORTAL && one.outcome() == SignInOutcome.ASKED_FOR_MORE);
    }

    /** Those of them who gave it. */
    long gaveMore() {
        return sum(one -> one.realm() == Realm.PORTAL
                && one.outcome() == SignInOutcome.ENTERED
                && Method.of(one.evidence()) == Method.PASSPHRASE_CODE);
    }

    /** Sign-ins by what they proved, in each period. */
    List<Map<Assurance, Long>> levels(Periods periods) {
        var all = periods.starts().stream()
                .map(start -> (Map<Assurance, Long>) new EnumMap<Assurance, Long>(Assurance.class))
                .toList();
        tries.stream()
                .filter(one -> one.outcome() == SignInOutcome.ENTERED)
                .forEach(one ->
                        all.get(periods.of(one.on())).merge(Assurance.of(one.evidence()), one.times(), Long::sum));
        return all;
    }

    private long sum(Predicate<Tries> those) {
        return tries.stream().filter(those).mapToLong(Tries::times).sum();
    }

    /** The second within which this share of people were in by a way; -1 when nobody was counted. */
    int within(Method method, double share) {
        return within(mine(method), share);
    }

    /** The same whatever the way. */
    int within(double share) {
        return within(pace, share);
    }

    private static int within(List<Pace> some, double share) {
        var all = count(some);
        long so = 0;
        for (var one :
                some.stream().sorted(Comparator.comparingInt(Pace::seconds)).toList()) {
            so += one.times();
            if (so >= Math.ceil(all * share)) return one.seconds();
        }
        return -1;
    }

    /** Whose seconds were counted. */
    long counted(Method method) {
        return count(mine(method));
    }

    long counted() {
        return count(pace);
    }

    private List<Pace> mine(Method method) {
        return pace.stream().filter(one -> Method.of(one.evidence()) == method).toList();
    }

    private static long count(List<Pace> some) {
        return some.stream().mapToLong(Pace::times).sum();
    }
}
