package org.concilier.identity;

import jakarta.security.enterprise.credential.AbstractClearableCredential;
import java.util.Arrays;

/** A login and the passphrase that goes with it. */
public class PassphraseCredential extends AbstractClearableCredential implements OfAccount {
    private final String login;
    private final char[] passphrase;

    public PassphraseCredential(String login, String passphrase) {
        this(login, passphrase.toCharArray());
    }

    /** @param passphrase of whoever is known already */
    public PassphraseCredential(String passphrase) {
        this(null, passphrase);
    }

    private PassphraseCredential(String login, char[] passphrase) {
        this.login = login;
        this.passphrase = passphrase;
    }

    @Override
    public PassphraseCredential of(String whose) {
        return login == null ? new PassphraseCredential(whose, passphrase) : this;
    }

    String login() {
        return login;
    }

    char[] passphrase() {
        return passphrase;
    }

    @Override
    protected void clearCredential() {
        Arrays.fill(passphrase, '\0');
    }
}
