package org.concilier.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Nothing about a person is kept that the registry does not know: whoever adds a table sees it here. */
@OnBothDatabases
class HoldingsTest {
    private static final Set<String> NAMING_A_PERSON = Set.of("customer_id", "subject_id", "account_id");

    private final Domain domain;
    private final Holdings holdings;

    HoldingsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        holdings = domain.get(Holdings.class);
    }

    @Test
    void everyTableIsRegisteredAsAboutPeopleOrNotWithAReason() {
        assertThat(unknown(Schema.of(domain.pool()))).isEmpty();
        assertThat(unknown(Schema.of(domain.vault()))).isEmpty();
    }

    @Test
    void nothingIsRegisteredTwiceOrWithoutATable() {
        var tables = new TreeSet<>(Schema.of(domain.pool()).tables().keySet());
        tables.addAll(Schema.of(domain.vault()).tables().keySet());

        assertThat(held()).doesNotContainAnyElementsOf(holdings.impersonal().keySet());
        assertThat(tables).containsAll(held()).containsAll(holdings.impersonal().keySet());
        assertThat(holdings.impersonal().values()).allMatch(reason -> reason.length() > 10);
    }

    @Test
    void aTableThatNamesAPersonIsNeverImpersonal() {
        assertThat(mistaken(Schema.of(domain.pool()))).isEmpty();
    }

    @Test
    void aTableThatNobodyRegisteredIsFound() {
        var before = Schema.of(domain.pool());
        var with = Schema.of(domain.pool());
        with.tables().put("stray_diary", Set.of("id", "customer_id"));
        with.tables().put("lease", Set.of("name", "customer_id"));

        assertThat(unknown(before)).isEmpty();
        assertThat(unknown(with)).containsExactly("stray_diary");
        assertThat(mistaken(with)).containsExactly("lease", "stray_diary");
    }

    @Test
    void everyColumnOfAHoldingIsToldOrLeftOutForAReason() {
        var tables = new TreeMap<>(Schema.of(domain.pool()).tables());
        tables.putAll(Schema.of(domain.vault()).tables());

        for (var table : held()) {
            var about = about(table);
            var known = about.flatMap(h -> Stream.concat(
                            h.columns().stream().map(Holding.Column::name), h.omitted().keySet().stream()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(known).as(table).isEqualTo(tables.get(table));
        }
    }

    @Test
    void aPersonsRowsAreFoundByAnIndex() {
        var indexed = Schema.of(domain.pool()).indexed();

        assertThat(holdings.all())
                .filteredOn(holding -> holding.ownColumn().isPresent())
                .allSatisfy(holding -> assertThat(indexed)
                        .contains(holding.table() + "." + holding.ownColumn().orElseThrow()));
    }

    @Test
    void whatStaysAfterAnErasureStaysByALaw() {
        assertThat(holdings.all())
                .filteredOn(holding -> holding.rule().kind() != ErasureRule.Kind.DELETE)
                .allSatisfy(holding -> {
                    assertThat(holding.basis()).isPresent();
                    assertThat(holding.kept().orElseThrow().fr()).isNotBlank();
                    assertThat(holding.kept().orElseThrow().en()).isNotBlank();
                });
    }

    @Test
    void everyStatementOfTheRegistryRuns() {
        var nobody = UUID.randomUUID();
        domain.inTransaction(() -> {
            for (var holding : holdings.all()) {
                if (holding.isInVault()) continue;
                holding.lock().ifPresent(sql -> assertThat(rows(sql, nobody)).isEmpty());
                if (!holding.columns().isEmpty())
                    assertThat(rows(holding.select(), nobody)).isEmpty();
                holding.traces()
                        .ifPresent(sql -> assertThat(rows(sql.replace(":ids", "?1"), nobody))
                                .isEmpty());
            }
            return null;
        });
    }

    private List<?> rows(String sql, UUID person) {
        return domain.em().createNativeQuery(sql).setParameter(1, person).getResultList();
    }

    private Set<String> held() {
        return holdings.all().stream().map(Holding::table).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Holding> about(String table) {
        return holdings.all().stream().filter(holding -> holding.table().equals(table));
    }

    private Set<String> unknown(Schema schema) {
        var left = new TreeSet<>(schema.tables().keySet());
        left.removeAll(held());
        left.removeAll(holdings.impersonal().keySet());
        return left;
    }

    private Set<String> mistaken(Schema schema) {
        var naming = new TreeSet<String>();
        schema.tables().forEach((table, columns) -> {
            if (columns.stream().anyMatch(NAMING_A_PERSON::contains)) naming.add(table);
        });
        naming.removeAll(held());
        return naming;
    }
}
