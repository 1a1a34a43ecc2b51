package org.concilier.consent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The words people saw, one version of them; published once and never changed. */
@Entity
@Table(name = "notice")
class Notice {
    @Id
    private UUID id;

    private String purpose;

    @Column(name = "notice_version")
    private int noticeVersion;

    private boolean compatible;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @ElementCollection
    @CollectionTable(name = "notice_text", joinColumns = @JoinColumn(name = "notice_id"))
    @MapKeyColumn(name = "language")
    private Map<String, NoticeText> texts = new HashMap<>();

    protected Notice() {}

    Notice(String purpose, int noticeVersion, NoticeDraft draft, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.purpose = Objects.requireNonNull(purpose);
        this.noticeVersion = noticeVersion;
        this.compatible = draft.compatibleWithPrevious();
        this.texts = new HashMap<>(draft.texts());
        this.publishedAt = Objects.requireNonNull(at);
        this.publishedBy = Objects.requireNonNull(by);
    }

    /** Whether publishing this draft again would say nothing new. */
    boolean says(NoticeDraft draft) {
        return texts.equals(draft.texts());
    }

    NoticeView view(String language) {
        return new NoticeView(purpose, noticeVersion, compatible, publishedAt, language, texts.get(language));
    }

    int noticeVersion() {
        return noticeVersion;
    }
}
