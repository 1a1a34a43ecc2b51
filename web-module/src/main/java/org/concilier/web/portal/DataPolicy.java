package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.consent.policy.Policies;
import org.concilier.consent.policy.PolicyView;
import org.concilier.consent.wording.FieldDifference;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** The policy of data in plain words, as it is, as it was, and what changed in between. */
@Named
@RequestScoped
public class DataPolicy {
    private static final int LATEST = 50;
    private static final int YEAR = 365;

    @Inject
    Policies policies;

    @Inject
    Language language;

    @Inject
    Wording say;

    private Integer version;
    private PolicyView shown;
    private List<PolicyView> versions = List.of();
    private List<FieldDifference> changes = List.of();

    public void load() {
        var current = policies.current().orElse(null);
        if (current == null) return;
        shown = version == null ? current : policies.version(version);
        versions = policies.versions(Math.max(0, current.version() - LATEST), LATEST);
        if (shown.version() > 1) {
            changes = policies.differences(shown.version() - 1, shown.version(), language.getCode()).fields().stream()
                    .filter(FieldDifference::changed)
                    .toList();
        }
    }

    public List<String> getParagraphs() {
        return shown.text()
                .in(language.getCode())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    public String getName() {
        return shown.name().in(language.getCode());
    }

    /** Whole years as such. */
    public String getTerm() {
        var days = shown.dataRetentionPeriodDays();
        return days % YEAR == 0 ? say.of("policy.years", days / YEAR) : say.of("policy.days", days);
    }

    public String line(PolicyView one) {
        return say.of("policy.version", one.version(), say.date(one.publishedAt()));
    }

    public PolicyView getShown() {
        return shown;
    }

    public List<PolicyView> getVersions() {
        return versions;
    }

    /** What this version changed, compared with the one before. */
    public List<FieldDifference> getChanges() {
        return changes;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
