package org.concilier.identity;

import jakarta.security.enterprise.credential.AbstractClearableCredential;
import java.util.Arrays;

/** A login and the passphrase that goes with it. */
public class PassphraseCredential extends AbstractClearableCredential {
    private final String login;
    private final char[] passphrase;

    public PassphraseCredential(String login, String passphrase) {
        this.login = login;
        this.passphrase = passphrase.toCharArray();
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
