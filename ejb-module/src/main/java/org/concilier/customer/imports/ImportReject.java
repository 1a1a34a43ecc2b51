package org.concilier.customer.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A record that did not go in, and why. */
@Entity
@Table(name = "import_reject")
@IdClass(ImportReject.Place.class)
class ImportReject {
    record Place(UUID importId, long line) implements Serializable {}

    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Id
    private long line;

    private String reason;

    protected ImportReject() {}

    ImportReject(UUID importId, long line, String reason) {
        this.importId = importId;
        this.line = line;
        this.reason = reason.length() > 1000 ? reason.substring(0, 999) + "…" : reason;
    }

    ImportView.Reject view() {
        return new ImportView.Reject(line, reason);
    }
}
