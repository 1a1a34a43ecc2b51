package org.concilier.identity.guard;

/** What came of a sign-in or a step-up, as precisely as we know. Strangers are told none of it. */
public enum SignInOutcome {
    /** Signed in. */
    ENTERED(true),
    /** Proved more in a session that was open. */
    STEPPED_UP(true),
    /** What was shown is right; the policy wants more, which was asked for. */
    ASKED_FOR_MORE(true),
    /** What was shown is right and not enough, and the account has nothing more to show. */
    NOT_ENOUGH(true),
    UNKNOWN_NAME(true),
    WRONG_PASSPHRASE(true),
    /** The account has no passphrase. */
    NO_PASSPHRASE(true),
    WRONG_CODE(true),
    /** A one-time code that was used before. */
    REPLAYED_CODE(true),
    /** A code for an account without an authenticator app. */
    NO_AUTHENTICATOR(true),
    /** A passkey, a recovery code or a verifier's word that was not accepted; its own store knows why. */
    NOT_ACCEPTED(true),
    /** Proof of somebody else. */
    ANOTHER_PERSON(true),
    /** The account is switched off. */
    SWITCHED_OFF(true),
    /** Staff at the customers' door, or the other way round. */
    WRONG_DOOR(true),
    /** The login transaction had ended, was used up, or is not this browser's. */
    DEAD_TRANSACTION(true),
    /** The first proof of a recovery was right. */
    RECOVERY_STARTED(true),
    /** New authenticators were bound after a recovery. */
    RECOVERED(true),
    /** Whoever was told of a recovery stopped it. */
    RECOVERY_STOPPED(true),
    /** Not looked at: strangers have to wait for this name. */
    NAME_SLOWED(false),
    /** Not looked at: a hundred wrong guesses of strangers in a row. */
    NAME_CLOSED(false),
    /** Not looked at: too many wrong guesses from that network. */
    NETWORK_SLOWED(false),
    /** Not looked at: every core is busy with sign-ins. */
    BUSY(false);

    private final boolean checked;

    SignInOutcome(boolean checked) {
        this.checked = checked;
    }

    /** Whether something was checked; what was not is counted by the hour instead of told one by one. */
    public boolean isChecked() {
        return checked;
    }

    /** Whether the person got what they asked for. */
    public boolean isSuccess() {
        return this == ENTERED || this == STEPPED_UP;
    }
}
