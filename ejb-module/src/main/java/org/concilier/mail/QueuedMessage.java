package org.concilier.mail;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.Secrets;

/** A message on its way. Once the mail server has it, or it is given up, address and words are gone. */
@Entity
@Table(name = "mail_message")
class QueuedMessage {
    enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    @Id
    private UUID id;

    private UUID accountId;
    private String kind;
    private String sealed;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private Instant dueAt;
    private Instant createdAt;

    protected QueuedMessage() {}

    QueuedMessage(Message message, Secrets secrets, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = message.account();
        this.kind = message.kind();
        this.sealed = secrets.wrap(write(message), id.toString());
        this.state = State.WAITING;
        this.dueAt = now;
        this.createdAt = now;
    }

    private static String write(Message message) {
        return Json.createObjectBuilder()
                .add("to", message.to())
                .add("language", message.language())
                .add("gaps", Json.createArrayBuilder(message.gaps()))
                .build()
                .toString();
    }

    Message open(Secrets secrets) {
        try (var reader = Json.createReader(new StringReader(secrets.unwrap(sealed, id.toString())))) {
            var json = reader.readObject();
            var gaps = json.getJsonArray("gaps").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
            return new Message(accountId, json.getString("to"), json.getString("language"), kind, gaps);
        }
    }

    void sent() {
        end(State.SENT);
    }

    /** It could not be handed over; later again, unless it was refused for good or tried often enough. */
    void failed(boolean forGood, Instant now) {
        attempts++;
        if (forGood || Retries.areOver(attempts)) end(State.GIVEN_UP);
        else dueAt = now.plus(Retries.after(attempts));
    }

    private void end(State last) {
        state = last;
        sealed = null;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    State state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }
}
