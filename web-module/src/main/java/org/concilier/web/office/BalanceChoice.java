package org.concilier.web.office;

import java.util.List;
import java.util.stream.Stream;
import org.concilier.consent.ConsentFigures.Step;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.SignInFigures.Pace;
import org.concilier.identity.guard.SignInFigures.StepUps;
import org.concilier.identity.guard.SignInFigures.Tries;
import org.concilier.web.office.SignInSums.Method;

/**
 * What the balance is asked for, as its address says it: whoever keeps the address sees the same again.
 *
 * @param realm whose sign-ins; null for everybody's
 * @param method by which way; null for all
 * @param channel through which answers came; null for all
 */
record BalanceChoice(int weeks, boolean monthly, Realm realm, Method method, String channel) {
    /** Where a first visit is made, and nowhere else: it is a flow of pages, whose answers are recorded under this name. */
    static final String PORTAL = "portal";

    /** As long as sign-ins are kept. */
    static final int LONGEST = 13;

    private static final int USUAL = 8;

    /** Reads what an address says; what is none of these is taken as not said. */
    static BalanceChoice of(String weeks, String by, String who, String method, String channel) {
        return new BalanceChoice(
                weeks != null && weeks.matches("[1-9]\\d?") ? Math.min(LONGEST, Integer.parseInt(weeks)) : USUAL,
                "month".equals(by),
                "customers".equals(who) ? Realm.PORTAL : "staff".equals(who) ? Realm.DESK : null,
                Stream.of(Method.values())
                        .filter(one -> one.name().equals(method))
                        .findFirst()
                        .orElse(null),
                channel != null && !channel.equals("all") && channel.matches("[a-z][a-z0-9-]{0,59}") ? channel : null);
    }

    /** The address of the page with the same said. */
    String address() {
        return "/office/balance?weeks=" + weeks + "&by=" + (monthly ? "month" : "week")
                + (realm == null ? "" : "&who=" + (realm == Realm.PORTAL ? "customers" : "staff"))
                + (method == null ? "" : "&method=" + method)
                + (channel == null ? "" : "&channel=" + channel);
    }

    SignInSums sums(List<Tries> tries, List<Pace> pace) {
        return new SignInSums(
                tries.stream()
                        .filter(one -> isOf(one.realm()) && (method == null || Method.of(one) == method))
                        .toList(),
                pace.stream()
                        .filter(one -> isOf(one.realm()) && (method == null || Method.of(one.evidence()) == method))
                        .toList());
    }

    List<StepUps> stepUps(List<StepUps> all) {
        return all.stream().filter(one -> isOf(one.realm())).toList();
    }

    private boolean isOf(Realm other) {
        return realm == null || realm == other;
    }

    /** Whether first visits are among what came through the chosen channel. */
    boolean isOfVisits() {
        return channel == null || channel.equals(PORTAL);
    }

    List<Step> steps(List<Step> all) {
        return all.stream()
                .filter(one -> channel == null || one.channel().equals(channel))
                .toList();
    }
}
