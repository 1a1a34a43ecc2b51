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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The words people saw, one version of them; published once and never changed, but it can be taken out of use. */
@Entity
@Table(name = "notice")
class Notice {
    @Id
    private UUID id;

    private String purpose;

    @Column(name = "notice_version")
    private int noticeVersion;

    private boolean compatible;

    @Embedded
    private Scope scope;

    @Embedded
    private Presentation presentation;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @ElementCollection
    @CollectionTable(name = "notice_text", joinColumns = @JoinColumn(name = "notice_id"))
    @MapKeyColumn(name = "language")
    private Map<String, NoticeText> texts = new HashMap<>();

    protected Notice() {}

    /** The version that the purpose has just counted. */
    Notice(Purpose purpose, NoticeDraft draft, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.purpose = purpose.code();
        this.noticeVersion = purpose.noticeVersion();
        this.scope = Scope.of(purpose.draft());
        this.compatible = draft.compatibleWithPrevious();
        this.texts = new HashMap<>(draft.texts());
        this.presentation = draft.presentation();
        this.publishedAt = Objects.requireNonNull(at);
        this.publishedBy = Objects.requireNonNull(by);
    }

    /** Takes it out of use; twice is once. The words stay, and so do the answers given on them. */
    void withdraw(Instant at, String by) {
        if (withdrawnAt != null) return;
        withdrawnAt = Objects.requireNonNull(at);
        withdrawnBy = Objects.requireNonNull(by);
    }

    /** Whether publishing this draft again would say nothing new. */
    boolean says(NoticeDraft draft) {
        return texts.equals(draft.texts())
                && (draft.presentation() == null || draft.presentation().equals(presentation));
    }

    NoticeView view(String language) {
        return new NoticeView(
                purpose,
                noticeVersion,
                compatible,
                publishedAt,
                withdrawnAt,
                language,
                texts.get(language),
                label(presentation == null ? null : presentation.acceptLabel(), language),
                label(presentation == null ? null : presentation.refuseLabel(), language));
    }

    private static String label(Words words, String language) {
        return words == null ? null : words.in(language);
    }

    NoticeVersion listed(NoticeVersion.Standing standing, boolean withStaff) {
        return new NoticeVersion(
                purpose,
                noticeVersion,
                compatible,
                publishedAt,
                withStaff ? publishedBy : null,
                withdrawnAt,
                withStaff ? withdrawnBy : null,
                standing.statuses(),
                standing.statuses().stream().map(NoticeStatus::iri).toList());
    }

    NoticeContent content() {
        return new NoticeContent(texts, presentation, scope);
    }

    String purpose() {
        return purpose;
    }

    int noticeVersion() {
        return noticeVersion;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
