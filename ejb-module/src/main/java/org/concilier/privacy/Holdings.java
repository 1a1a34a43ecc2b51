package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.shared.Fields;

/** The registry: what all features say they keep about people, in one order on every node. */
@ApplicationScoped
public class Holdings {
    @Inject
    @Any
    Instance<PersonalData> features;

    public List<Holding> all() {
        return sorted().flatMap(feature -> feature.holdings().stream()).toList();
    }

    /** Tables without personal data, each with the reason. */
    public Map<String, String> impersonal() {
        var all = new HashMap<String, String>();
        sorted().forEach(feature -> all.putAll(feature.impersonal()));
        return all;
    }

    public List<PersonalData.Statement> statements(UUID customerId, Locale language) {
        return sorted().flatMap(f -> f.statements(customerId, language).stream())
                .toList();
    }

    public Set<String> recipients(UUID customerId) {
        var all = new HashSet<String>();
        sorted().forEach(feature -> all.addAll(feature.recipients(customerId)));
        return all;
    }

    public boolean hasPurpose(String code) {
        return sorted().anyMatch(feature -> feature.hasPurpose(code));
    }

    public void judge(UUID customerId, Fields changes) {
        sorted().forEach(feature -> feature.judge(customerId, changes));
    }

    public void rectify(UUID customerId, Fields changes) {
        sorted().forEach(feature -> feature.rectify(customerId, changes));
    }

    /** By the name of the feature's package: consents before customers, the order in which their rows are locked. */
    private Stream<PersonalData> sorted() {
        return features.stream().sorted(Comparator.comparing(Holdings::name));
    }

    /** A bean's own class or the container's proxy of it, which carries the same beginning. */
    private static String name(PersonalData feature) {
        return feature.getClass().getName();
    }
}
