package org.concilier.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A form that was sent. */
@Entity
@Table(name = "used_form")
class UsedForm {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "used_at")
    private Instant usedAt;

    private boolean done;

    protected UsedForm() {}

    UsedForms.Use use() {
        return new UsedForms.Use(usedAt, done);
    }
}
