package org.concilier.shared.assurance;

import static org.concilier.shared.assurance.Assurance.NONE;
import static org.concilier.shared.assurance.Assurance.ONE;
import static org.concilier.shared.assurance.Assurance.PHR;
import static org.concilier.shared.assurance.Assurance.TWO;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be done here that depends on how sure we are of who asks: the policy table's lines, each with what it asks for
 * unless the setting {@code concilier.assurance.<key>} says otherwise.
 */
public enum Operation {
    /** Signing in as a customer; whoever has bound more shows more, unless the browser is a known one. */
    ENTER_PORTAL(new Requirement(ONE, null, false)),
    /** The role of an agent or another member of staff. */
    ENTER_DESK(new Requirement(PHR, null, false)),
    /** Agreeing to special categories (GDPR article 9). */
    CONSENT_EXPLICITLY(fresh(TWO, 5)),
    /** A privacy request that hands out or changes what is held. */
    EXERCISE_RIGHTS(fresh(TWO, 5)),
    /** Passkeys, passphrase, authenticator, recovery code, address. */
    CHANGE_AUTHENTICATOR(fresh(PHR, 5)),
    /** Getting back in with two other proofs; binds authenticators and does nothing else. */
    RECOVER(new Requirement(NONE, null, false)),
    /** The file of a customer who is verified as present in the agent's call. */
    OPEN_CUSTOMER_FILE(new Requirement(PHR, null, true)),
    /** A customer says, during a call, that it is the one on the line. */
    CONFIRM_CALL(new Requirement(PHR, Duration.ofMinutes(5), false)),
    /** A kiosk shows offers to whoever it recognised: its key, and a token bound to it. */
    OPERATE_KIOSK(new Requirement(TWO, null, false)),
    /** Questions to biometric verifiers, and their answers, over the API; {@code phr} asks for tokens bound to a key. */
    ASK_VERIFIERS(new Requirement(ONE, null, false)),
    /** A second agent vouches for a caller whose voice was not recognised. */
    OVERRIDE_VERDICT(fresh(PHR, 5)),
    /** Accounts of staff and of programs. */
    MANAGE_ACCOUNTS(fresh(PHR, 5)),
    /** Programs and their keys, over the API. */
    MANAGE_CLIENTS(new Requirement(TWO, null, false)),
    /** Biometric verifiers and their keys, over the API. */
    MANAGE_VERIFIERS(new Requirement(TWO, null, false));

    private final Requirement usual;

    Operation(Requirement usual) {
        this.usual = usual;
    }

    /** Proved within some minutes, as far as the account can. */
    private static Requirement fresh(Assurance level, int minutes) {
        return new Requirement(level, Duration.ofMinutes(minutes), true);
    }

    /** What it asks for where nothing else is configured. */
    public Requirement usual() {
        return usual;
    }

    /** By its key. */
    public static Optional<Operation> named(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Its name in settings, addresses and texts, such as {@code change-authenticator}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
