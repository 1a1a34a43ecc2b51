package org.concilier.identity.unfinished;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One beginning of a form: what is in its fields, sealed. */
@Entity
@Table(name = "unfinished_form")
class UnfinishedForm {
    /** After the last key. */
    static final Duration KEPT = Duration.ofDays(30);

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String form;

    private String sealed;
    private int version;

    @Column(updatable = false)
    private Instant begunAt;

    private Instant keptAt;

    protected UnfinishedForm() {}

    UnfinishedForm(UUID accountId, String form, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.form = form;
        this.begunAt = now;
    }

    void write(String sealed, Instant now) {
        this.sealed = sealed;
        this.keptAt = now;
        this.version++;
    }

    boolean isOf(UUID account, String page, Instant now) {
        return accountId.equals(account) && form.equals(page) && now.isBefore(keptAt.plus(KEPT));
    }

    /** To what the sealed words are bound. */
    String owner() {
        return "unfinished " + id;
    }

    String sealed() {
        return sealed;
    }

    int version() {
        return version;
    }

    UnfinishedForms.Beginning view() {
        return new UnfinishedForms.Beginning(id, version, begunAt, keptAt, keptAt.plus(KEPT));
    }
}
