package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.privacy.CheckCounts;
import org.concilier.shared.Business;
import org.concilier.shared.Roles;
import org.concilier.shared.Several;

/** Yes or no, for programs that are about to use data. Not a look: nothing of the person is shown. */
@Stateless
@RolesAllowed(Roles.DECISIONS_READ)
public class ConsentChecks {
    private static final String STANDING = """
            select s.customerId, s.epoch, p.code, p.minVersion, p.categories, c.id, c.change, c.shown.noticeVersion,
                p.recipients, p.dpvIri, s.restricted
            from Subject s
            left join Purpose p on p.code in :codes
            left join Consent c on c.customerId = s.customerId and c.purpose = p.code
            where s.customerId in :customers""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CheckCounts counts;

    @Inject
    @Business
    Clock clock;

    /**
     * May this be done with this data?
     *
     * @param customerId null for an id that cannot be one of ours
     * @param purpose code of the purpose
     * @param category data category; null for the purpose as a whole
     * @param gpc whether the person's browser says Global Privacy Control in the request that the partner answers
     */
    public record Question(UUID customerId, String purpose, String category, boolean gpc) {
        public Question(UUID customerId, String purpose, String category) {
            this(customerId, purpose, category, false);
        }
    }

    /** Answers many questions, in their order, with one read. */
    public List<Verdict> check(List<Question> questions) {
        var customers = questions.stream()
                .map(Question::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var codes = questions.stream().map(Question::purpose).collect(Collectors.toSet());
        var found = new HashMap<UUID, Map<String, Tuple>>();
        if (!customers.isEmpty()) {
            Several.query(em, STANDING, Tuple.class, Map.of("customers", customers, "codes", codes))
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent(row.get(0, UUID.class), c -> new HashMap<>())
                            .put(Objects.toString(row.get(2), ""), row));
        }
        var verdicts = questions.stream()
                .map(q -> verdict(q, found.getOrDefault(q.customerId(), Map.of())))
                .toList();
        count(questions, verdicts, found);
        return verdicts;
    }

    /** Told to each person as counts; only purposes that exist are told apart, or anyone could make up rows. */
    private void count(List<Question> questions, List<Verdict> verdicts, Map<UUID, Map<String, Tuple>> found) {
        var checks = new ArrayList<CheckCounts.Check>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var known = found.get(question.customerId());
            if (known == null) continue;
            var purpose = known.containsKey(question.purpose()) ? question.purpose() : "?";
            checks.add(new CheckCounts.Check(
                    question.customerId(), purpose, verdicts.get(i).decision()));
        }
        counts.count(checks);
    }

    private Verdict verdict(Question question, Map<String, Tuple> rows) {
        if (rows.isEmpty()) return Verdict.no("unknown-customer", null);
        var epoch = rows.values().iterator().next().get(1, Long.class);
        var row = rows.get(question.purpose());
        if (row == null) return Verdict.no("unknown-purpose", epoch);
        List<?> categories = row.get(4, List.class);
        if (question.category() != null && !categories.contains(question.category())) {
            return Verdict.no("category-not-covered", epoch);
        }
        if (question.gpc() && PrivacySignal.opposes(row.get(8, List.class), row.get(9, String.class))) {
            return Verdict.no("gpc", epoch);
        }
        if (row.get(10, Boolean.class)) return Verdict.no("restricted", epoch);
        if (row.get(5) == null) return Verdict.no("no-consent", epoch);
        var change = row.get(6, Change.class);
        var noticeVersion = row.get(7, Integer.class);
        var standing = new Standing(change.status(), change.validUntil(), noticeVersion, row.get(3, Integer.class));
        var status = standing.at(clock.instant());
        return new Verdict(
                status.permits(),
                Verdict.reason(status),
                row.get(5, UUID.class),
                noticeVersion,
                change.validUntil(),
                epoch);
    }
}
