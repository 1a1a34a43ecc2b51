package org.concilier.consent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The next notice of a purpose while it is written. Stays when the draft is closed, so that its version only grows: what
 * was reviewed once is never taken for a later draft.
 */
@Entity
@Table(name = "notice_draft")
class PendingNotice {
    @Id
    private String purpose;

    @Column(name = "is_open")
    private boolean open;

    private boolean compatible;

    /** The published version when the draft was last saved; 0 before the first. */
    @Column(name = "based_on")
    private int basedOn;

    @Embedded
    private Presentation presentation;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by")
    private String editedBy;

    @ElementCollection
    @CollectionTable(name = "notice_draft_text", joinColumns = @JoinColumn(name = "purpose"))
    @MapKeyColumn(name = "language")
    private Map<String, NoticeText> texts = new HashMap<>();

    @Version
    private long version;

    protected PendingNotice() {}

    PendingNotice(String purpose) {
        this.purpose = Objects.requireNonNull(purpose);
    }

    void write(NoticeDraft draft, int basedOn, Instant at, String by) {
        if (open && content().equals(draft) && this.basedOn == basedOn) return;
        this.open = true;
        this.basedOn = basedOn;
        this.compatible = draft.compatibleWithPrevious();
        this.presentation = Objects.requireNonNull(draft.presentation());
        this.texts.clear();
        this.texts.putAll(draft.texts());
        this.editedAt = Objects.requireNonNull(at);
        this.editedBy = Objects.requireNonNull(by);
    }

    /** Published or thrown away. */
    void close() {
        open = false;
        presentation = null;
        texts.clear();
    }

    boolean isOpen() {
        return open;
    }

    int basedOn() {
        return basedOn;
    }

    NoticeDraft content() {
        return new NoticeDraft(compatible, texts, presentation);
    }

    DraftView view(boolean withStaff) {
        return new DraftView(
                purpose,
                compatible,
                new DraftView.Texts(texts.get("fr"), texts.get("en")),
                presentation,
                basedOn,
                editedAt,
                withStaff ? editedBy : null,
                version);
    }

    long version() {
        return version;
    }
}
