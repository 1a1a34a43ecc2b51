package org.concilier.identity.guard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concilier.identity.Realm;

/** A line of the sign-in log. Never holds what was typed. */
@Entity
@Table(name = "sign_in")
class SignInRecord {
    @Id
    private UUID id;

    private Instant happenedAt;
    private Instant lastAt;
    private long times;

    @Enumerated(EnumType.STRING)
    private Realm realm;

    private String operation;
    private UUID accountId;
    private String nameHash;

    @Enumerated(EnumType.STRING)
    private SignInOutcome outcome;

    private String evidence;
    private String strongest;
    private boolean knownDevice;
    private String network;
    private String browser;

    protected SignInRecord() {}

    boolean isOf(UUID account) {
        return account.equals(accountId);
    }

    SignInView view() {
        return new SignInView(id, happenedAt, lastAt, times, outcome, knownDevice, network, browser);
    }
}
