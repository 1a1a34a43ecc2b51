package org.concilier.offer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.experiment.Trial;
import org.concilier.shared.Secrets;

/** What is tried out on some and kept back from others. Starts when its campaign is published, by two; anyone may end it. */
@Entity
@Table(name = "experiment")
class Experiment {
    @Id
    private String code;

    @Version
    private long version;

    @Column(name = "campaign_id")
    private UUID campaignId;

    private String salt;
    private int holdout;

    @Column(name = "conversion_days")
    private int conversionDays;

    @Enumerated(EnumType.STRING)
    private ExperimentView.State state = ExperimentView.State.DRAFT;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "experiment_arm", joinColumns = @JoinColumn(name = "experiment"))
    @OrderColumn(name = "arm_no")
    private List<ExperimentArm> arms = new ArrayList<>();

    protected Experiment() {}

    Experiment(ExperimentDraft draft, UUID campaignId, Instant at, String by) {
        this.code = draft.code();
        this.campaignId = campaignId;
        this.salt = Secrets.sha256(UUID.randomUUID().toString());
        this.holdout = draft.holdout();
        this.conversionDays = draft.conversionDays();
        this.createdAt = at;
        this.createdBy = by;
        draft.arms().stream().map(ExperimentArm::of).forEach(arms::add);
    }

    void start(Instant at) {
        state = ExperimentView.State.RUNNING;
        startedAt = at;
    }

    /** From then on everyone gets what is published; what was measured stays. */
    void end(Instant at) {
        if (state != ExperimentView.State.RUNNING)
            throw new IllegalExperimentStep("an experiment that is " + state + " cannot end");
        state = ExperimentView.State.ENDED;
        endedAt = at;
    }

    Trial trial() {
        return new Trial(
                code, salt, holdout, arms.stream().map(ExperimentArm::arm).toList());
    }

    String code() {
        return code;
    }

    UUID campaignId() {
        return campaignId;
    }

    int conversionDays() {
        return conversionDays;
    }

    ExperimentView view(String campaign) {
        return new ExperimentView(
                code,
                campaign,
                state,
                holdout,
                conversionDays,
                trial().arms(),
                createdAt,
                createdBy,
                startedAt,
                endedAt,
                version);
    }
}
