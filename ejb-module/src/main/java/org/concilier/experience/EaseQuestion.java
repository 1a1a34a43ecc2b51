package org.concilier.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One time that somebody was asked how easy it was. */
@Entity
@Table(name = "ease_question")
class EaseQuestion {
    /** A page that is opened again a little later shows the same question. */
    private static final Duration OPEN = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Moment moment;

    @Column(name = "asked_at")
    private Instant askedAt;

    private Integer answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected EaseQuestion() {}

    EaseQuestion(UUID customerId, Moment moment, Instant now) {
        this.id = UUID.randomUUID();
        this.customerId = customerId;
        this.moment = moment;
        this.askedAt = now;
    }

    boolean isOpen(Moment here, Instant now) {
        return answer == null && moment == here && now.isBefore(askedAt.plus(OPEN));
    }

    /** The first answer counts: one tap. */
    void answer(int ease, Instant now) {
        if (ease < 1 || ease > Ease.BEST) throw new IllegalArgumentException("ease is 1 to " + Ease.BEST);
        if (answer != null) return;
        answer = ease;
        answeredAt = now;
    }

    boolean isOf(UUID customer) {
        return customerId.equals(customer);
    }

    UUID id() {
        return id;
    }
}
