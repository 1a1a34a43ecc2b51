package org.concilier.identity.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What an agent wrote about a call, for the customer whom it was with. Written while the call's row is locked. */
@Entity
@Table(name = "call_note")
class CallNote {
    /** Which call, and with whom: a call that turns out to be with somebody else has a note of its own for them. */
    @Embeddable
    record Identity(
            @Column(name = "interaction_id") String interaction,
            @Column(name = "customer_id") UUID customer) implements Serializable {}

    @EmbeddedId
    private Identity id;

    private String agent;

    private String words = "";

    private int version;

    @Column(name = "called_at")
    private Instant calledAt;

    @Column(name = "call_ends_at")
    private Instant callEndsAt;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected CallNote() {}

    CallNote(Identity id, Interaction call) {
        this.id = id;
        this.agent = call.agent();
        this.calledAt = call.openedAt();
        this.callEndsAt = call.endsAt();
    }

    void write(String text, Instant now) {
        words = text;
        version++;
        writtenAt = now;
    }

    boolean says(String text) {
        return text.equals(words);
    }

    int version() {
        return version;
    }

    CallNotes.Note view(Instant writableUntil) {
        return new CallNotes.Note(words, version, writtenAt, writableUntil);
    }

    CallNotes.Earlier earlier() {
        return new CallNotes.Earlier(id.interaction(), calledAt, words);
    }
}
