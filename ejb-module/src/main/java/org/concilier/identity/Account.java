package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.Secrets;

/** A person who may sign in: a customer, or a member of staff with one role. */
@Entity
class Account {
    @Id
    private UUID id;

    private String login;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String role;
    private UUID customerId;
    private String passphraseHash;
    private String wrappedTotp;
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
        this.createdAt = now;
    }

    static Account ofCustomer(String login, UUID customerId, String hash, String locale, Instant now) {
        return new Account(login, Kind.CUSTOMER, "customer", customerId, hash, locale, now);
    }

    static Account ofStaff(String login, String role, String hash, Instant now) {
        return new Account(login, Kind.STAFF, role, null, hash, "fr", now);
    }

    /** Logins are compared without case and surrounding space. */
    static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    void bindTotp(String base32, Secrets secrets) {
        wrappedTotp = secrets.wrap(base32, id.toString());
    }

    boolean hasTotp() {
        return wrappedTotp != null;
    }

    String totpSecret(Secrets secrets) {
        return secrets.unwrap(wrappedTotp, id.toString());
    }

    boolean mayEnter(Realm realm) {
        return enabled && kind == realm.kind();
    }

    ConcilierPrincipal principal(Set<String> groups) {
        return new ConcilierPrincipal(login, kind, customerId, groups, locale);
    }

    UUID id() {
        return id;
    }

    String login() {
        return login;
    }

    Kind kind() {
        return kind;
    }

    String role() {
        return role;
    }

    UUID customerId() {
        return customerId;
    }

    String passphraseHash() {
        return passphraseHash;
    }
}
