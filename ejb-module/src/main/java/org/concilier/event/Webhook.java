package org.concilier.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.shared.Secrets;

/** An address that a program wants to be told at, of which events, and for whom. */
@Entity
class Webhook {
    /** How long the secret before last still signs, so that a receiver can change over. */
    static final Duration OLD_SECRET = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String owner;

    private String url;

    @Column(updatable = false)
    private String recipient;

    private boolean enabled;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webhook_type", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "event_type")
    private Set<String> types;

    private String secret;

    @Column(name = "old_secret")
    private String oldSecret;

    @Column(name = "old_secret_until")
    private Instant oldSecretUntil;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Webhook() {}

    Webhook(String owner, WebhookDraft draft, Secrets secrets, Instant now) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.recipient = draft.recipient();
        this.enabled = true;
        this.createdAt = now;
        become(draft.url(), draft.types());
        this.secret = fresh(secrets);
    }

    void become(URI url, Set<String> types) {
        this.url = url.toString();
        this.types = new TreeSet<>(types);
    }

    void enable(boolean yes) {
        enabled = yes;
    }

    /** A new secret signs from now on; the last one too, for a day. */
    void rotate(Secrets secrets, Instant now) {
        oldSecret = secret;
        oldSecretUntil = now.plus(OLD_SECRET);
        secret = fresh(secrets);
    }

    /** The secret as the receiver keeps it. */
    String secret(Secrets secrets) {
        return secrets.unwrap(secret, place());
    }

    /** What signs now, the newest first. */
    List<String> secrets(Secrets secrets, Instant now) {
        var live = new ArrayList<>(List.of(secret(secrets)));
        if (oldSecret != null && now.isBefore(oldSecretUntil)) live.add(secrets.unwrap(oldSecret, place()));
        return live;
    }

    private String fresh(Secrets secrets) {
        return secrets.wrap(Signature.newSecret(), place());
    }

    /** Bound into the wrapping, so that a secret is of no use in another row. */
    private String place() {
        return "webhook " + id;
    }

    boolean isOf(String client) {
        return owner.equals(client);
    }

    /** Id of the program that it belongs to. */
    String owner() {
        return owner;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean listensTo(String type) {
        return types.contains(type);
    }

    UUID id() {
        return id;
    }

    URI url() {
        return URI.create(url);
    }

    String recipient() {
        return recipient;
    }

    Set<String> types() {
        return Set.copyOf(types);
    }

    long version() {
        return version;
    }

    WebhookView view() {
        return new WebhookView(id, url, new TreeSet<>(types).stream().toList(), recipient, enabled, createdAt, version);
    }
}
