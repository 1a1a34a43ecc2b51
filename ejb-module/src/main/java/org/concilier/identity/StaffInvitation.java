package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.concilier.identity.contact.Codes;
import org.concilier.shared.Secrets;

/** A code that makes somebody a member of staff, once; only its hash is kept. */
@Entity
@Table(name = "staff_invitation")
class StaffInvitation {
    static final Duration OPEN = Duration.ofDays(7);
    static final Duration PRINTED = Duration.ofHours(24);

    @Id
    private String codeHash;

    private String login;
    private String role;
    private String invitedBy;
    private Instant expiresAt;

    protected StaffInvitation() {}

    /** @param login null to let the person choose it */
    StaffInvitation(String code, String login, String role, String by, Instant expiresAt) {
        this.codeHash = hash(code);
        this.login = login;
        this.role = role;
        this.invitedBy = by;
        this.expiresAt = expiresAt;
    }

    static String hash(String code) {
        return Secrets.sha256(Codes.plainSaved(code));
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean isFor(String typed) {
        return login == null || login.equals(Account.normalized(typed));
    }

    StaffInvitations.Open shown() {
        return new StaffInvitations.Open(login, role, invitedBy, expiresAt);
    }

    String role() {
        return role;
    }
}
