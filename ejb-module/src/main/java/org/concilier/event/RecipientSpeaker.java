package org.concilier.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A program that hears and answers for a recipient. */
@Entity
@Table(name = "recipient_speaker")
@IdClass(RecipientSpeaker.Identity.class)
class RecipientSpeaker {
    /** One program for one recipient. */
    record Identity(String clientId, String recipient) implements Serializable {}

    @Id
    @Column(name = "client_id")
    private String clientId;

    @Id
    private String recipient;

    protected RecipientSpeaker() {}

    RecipientSpeaker(String clientId, String recipient) {
        this.clientId = clientId;
        this.recipient = recipient;
    }
}
