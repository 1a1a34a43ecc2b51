package org.concilier.event;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;

/** One thing that happened, as it is told: a CloudEvents 1.0 event. Never changes, but for its position. */
@Entity
@Table(name = "event")
class OutboxEvent {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Id
    private UUID id;

    /** Given by the database as the row goes in: the order of writing, which is not the order of committing. */
    @Column(insertable = false, updatable = false)
    private Long entered;

    /** Given once, after the commit; null until then. */
    private Long pos;

    @Column(name = "event_type", updatable = false)
    private String type;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "announced_at", updatable = false)
    private Instant announcedAt;

    @Column(updatable = false)
    private String data;

    protected OutboxEvent() {}

    OutboxEvent(Announcement told, Instant now) {
        this.id = UUID.randomUUID();
        this.type = told.type();
        this.subject = told.subject();
        this.happenedAt = told.at();
        this.announcedAt = now;
        this.data = JSON.createObjectBuilder(told.data()).build().toString();
    }

    /** Takes its place among all that is told. */
    void place(long position) {
        pos = position;
    }

    /** The structured JSON form (CloudEvents 1.0, JSON format section 3), the same whenever it is told. */
    JsonObject cloudEvent(String source) {
        var event = JSON.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", id.toString())
                .add("source", source)
                .add("type", type)
                .add("time", happenedAt.toString())
                .add("datacontenttype", "application/json");
        if (subject != null) event.add("subject", subject.toString());
        try (var reader = JSON.createReader(new StringReader(data))) {
            return event.add("data", reader.readObject()).build();
        }
    }

    UUID id() {
        return id;
    }

    Long position() {
        return pos;
    }

    String type() {
        return type;
    }

    UUID subject() {
        return subject;
    }

    Instant announcedAt() {
        return announcedAt;
    }
}
