package org.concilier.identity;

import org.concilier.shared.assurance.Operation;

/**
 * Somebody at a door.
 *
 * @param login as typed, or of the session; null as long as nobody is named
 * @param operation that asks who is there
 */
record Visit(Realm realm, Operation operation, String login, Browser browser) {
    static Visit of(SignIn attempt, String login) {
        var door = attempt.realm() == Realm.PORTAL ? Operation.ENTER_PORTAL : Operation.ENTER_DESK;
        return new Visit(attempt.realm(), door, login, attempt.browser());
    }

    static Visit of(StepUp more, String login) {
        return new Visit(more.realm(), more.operation(), login, more.browser());
    }

    static Visit of(Confirmation one) {
        return new Visit(one.realm(), Operation.RECOVER, one.login(), one.browser());
    }

    /** The same, of whom it turned out to be. */
    Visit of(String whose) {
        return new Visit(realm, operation, whose, browser);
    }
}
