package org.concilier.govstack;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The running number of a policy; its row is locked to add a revision. Number 1 is the company's own. */
@Entity(name = "GovstackPolicy")
@Table(name = "govstack_policy")
class Policy {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private boolean withdrawn;

    protected Policy() {}

    static Policy registered() {
        return new Policy();
    }

    void withdraw() {
        withdrawn = true;
    }

    Long id() {
        return id;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }
}
