package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;

/** A person who may sign in: a customer, or a member of staff with one role. */
@Entity
public class Account {
    @Id
    private UUID id;

    private String login;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String role;
    private UUID customerId;
    private String passphraseHash;
    private String wrappedTotp;
    private boolean hasPasskey;
    private boolean hasHardwareKey;
    private boolean passphraseAlone;
    private long lastTotpStep;
    private String locale;
    private boolean enabled;
    private Instant createdAt;

    protected Account() {}

    private Account(String login, Kind kind, String role, UUID customerId, String hash, String locale, Instant now) {
        this.id = UUID.randomUUID();
        this.login = normalized(login);
        this.kind = kind;
        this.role = role;
        this.customerId = customerId;
        this.passphraseHash = hash;
        this.lastTotpStep = -1;
        this.locale = locale;
        this.enabled = true;
        this.passphraseAlone = true;
        this.createdAt = now;
    }

    static Account ofCustomer(String login, UUID customerId, String hash, String locale, Instant now) {
        return new Account(login, Kind.CUSTOMER, "customer", customerId, hash, locale, now);
    }

    static Account ofStaff(String login, String role, String hash, String locale, Instant now) {
        return new Account(login, Kind.STAFF, role, null, hash, locale, now);
    }

    /** Logins are compared without case and surrounding space. */
    static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    void bindTotp(String base32, Secrets secrets) {
        wrappedTotp = secrets.wrap(base32, id.toString());
    }

    /** @param step of the code that proved it, which is used by that */
    void bindTotp(String wrapped, long step) {
        wrappedTotp = wrapped;
        lastTotpStep = step;
    }

    void dropTotp() {
        wrappedTotp = null;
    }

    /** @param alone whether it is long enough to stand without a second factor */
    void choosePassphrase(String hash, boolean alone) {
        passphraseHash = hash;
        passphraseAlone = alone;
    }

    /** The authenticator app stands beside a passphrase, and goes with it. */
    void dropPassphrase() {
        choosePassphrase(null, true);
        dropTotp();
    }

    boolean passphraseStandsAlone() {
        return passphraseAlone;
    }

    public boolean hasTotp() {
        return wrappedTotp != null;
    }

    String totpSecret(Secrets secrets) {
        return secrets.unwrap(wrappedTotp, id.toString());
    }

    boolean isEnabled() {
        return enabled;
    }

    void enable(boolean on) {
        enabled = on;
    }

    public boolean mayEnter(Realm realm) {
        return enabled && kind == realm.kind();
    }

    /** Another role; what it opens follows at the next request. */
    void serveAs(String another) {
        role = another;
    }

    /** Says which passkeys are bound now, after one came or went. */
    public void bindPasskeys(boolean any, boolean inHardware) {
        hasPasskey = any;
        hasHardwareKey = inHardware;
    }

    public boolean hasPassphrase() {
        return passphraseHash != null;
    }

    public boolean hasPasskey() {
        return hasPasskey;
    }

    /** The level that all that is bound could reach together. */
    public Assurance strongest() {
        if (hasHardwareKey) return Assurance.PHRH;
        if (hasPasskey) return Assurance.PHR;
        if (passphraseHash == null) return Assurance.NONE;
        return hasTotp() ? Assurance.TWO : Assurance.ONE;
    }

    /** What is bound, not shown yet, and would reach the level; empty when nothing would. */
    Set<Evidence> missingFor(Assurance wanted, Proofs shown) {
        var missing = EnumSet.noneOf(Evidence.class);
        if (hasPasskey) missing.add(Evidence.POP);
        if (passphraseHash != null && wanted.compareTo(Assurance.ONE) <= 0) missing.add(Evidence.PWD);
        if (passphraseHash != null && hasTotp() && wanted == Assurance.TWO) {
            missing.add(Evidence.PWD);
            missing.add(Evidence.OTP);
        }
        missing.removeAll(shown.moments().keySet());
        return missing;
    }

    ConcilierPrincipal principal(Set<String> groups, Authentication authentication) {
        return new ConcilierPrincipal(login, kind, customerId, groups, locale, authentication);
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    public Kind kind() {
        return kind;
    }

    String role() {
        return role;
    }

    public UUID customerId() {
        return customerId;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** {@code fr} or {@code en}. */
    public String locale() {
        return locale;
    }

    /** Null when the person has none: a passkey is enough. */
    String passphraseHash() {
        return passphraseHash;
    }
}
