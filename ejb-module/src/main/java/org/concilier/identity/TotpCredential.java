package org.concilier.identity;

/** A login and the code its authenticator shows now (RFC 6238). */
public record TotpCredential(String login, String code) implements OfAccount {
    /** A code of whoever is known already; it may be typed in groups. */
    public TotpCredential(String code) {
        this(null, code.replace(" ", ""));
    }

    @Override
    public TotpCredential of(String whose) {
        return login == null ? new TotpCredential(whose, code) : this;
    }
}
