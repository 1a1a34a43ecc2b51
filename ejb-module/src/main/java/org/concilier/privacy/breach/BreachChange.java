package org.concilier.privacy.breach;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One change of the register: who, when, and what was written. Never changed. */
@Entity
@Immutable
@Table(name = "breach_change")
class BreachChange {
    @EmbeddedId
    private Place place;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    private String what;

    @Column(length = 20_000)
    private String content;

    protected BreachChange() {}

    /** @param content what was written, by field */
    BreachChange(Place place, Instant at, String by, String what, Map<String, String> content) {
        this.place = place;
        this.changedAt = at;
        this.changedBy = by;
        this.what = what;
        var json = Json.createObjectBuilder();
        new TreeMap<>(content).forEach(json::add);
        this.content = json.build().toString();
    }

    @Embeddable
    record Place(@Column(name = "breach_id") UUID breachId, int seq) implements Serializable {}

    /** @param withStaff whether the reader may know who it was */
    BreachView.Change view(boolean withStaff) {
        try (var reader = Json.createReader(new StringReader(content))) {
            var written = new TreeMap<String, String>();
            reader.readObject().forEach((name, text) -> written.put(name, ((JsonString) text).getString()));
            return new BreachView.Change(place.seq(), changedAt, withStaff ? changedBy : null, what, written);
        }
    }
}
