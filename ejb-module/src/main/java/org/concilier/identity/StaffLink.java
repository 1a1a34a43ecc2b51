package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** Which account is whose at the company's provider: by its number there, never by a name or address that may change hands. */
@Entity
@IdClass(StaffLink.Identity.class)
class StaffLink {
    /** A number means nothing without who gave it. */
    record Identity(String issuer, String subject) implements Serializable {}

    @Id
    private String issuer;

    @Id
    private String subject;

    private UUID staffId;

    protected StaffLink() {}

    StaffLink(String issuer, String subject, UUID staffId) {
        this.issuer = issuer;
        this.subject = subject;
        this.staffId = staffId;
    }

    UUID staffId() {
        return staffId;
    }
}
