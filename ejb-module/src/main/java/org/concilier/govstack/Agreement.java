package org.concilier.govstack;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The running number of a purpose; its row is locked to add a revision. */
@Entity
@Table(name = "govstack_agreement")
class Agreement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String purpose;

    protected Agreement() {}

    Long id() {
        return id;
    }

    String purpose() {
        return purpose;
    }
}
