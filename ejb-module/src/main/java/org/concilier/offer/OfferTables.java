package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.DecisionTable;
import org.concilier.offer.rule.Rule;
import org.concilier.shared.InvalidInput;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps decision tables whole: of the offers in a stacking group that is one, as they would be after a publication, every
 * case meets exactly one. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OfferTables {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private static final String LIVE =
            "select o from Offer o where o.live = true and o.conditions like '%\"table\":true%' order by o.code";

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * Gaps and overlaps that publishing these drafts would leave, each with a case as an example.
     *
     * @param drafts all that wait in the campaign; each can be published by itself
     */
    public List<InvalidInput.Fault> faults(Campaign campaign, List<PendingOffer> drafts) {
        var rows = rows(campaign, drafts);
        var tables = new TreeSet<String>();
        rows.stream().filter(row -> campaign.id().equals(row.campaign())).forEach(row -> tables.addAll(row.tables()));
        // A draft may leave a table of which others stay.
        live().stream().filter(row -> campaign.id().equals(row.campaign())).forEach(row -> tables.addAll(row.tables()));
        return tables.stream().flatMap(table -> ofTable(table, rows)).toList();
    }

    /** As they would be: each draft in the place of the live offer of its code. */
    private List<TableRow> rows(Campaign campaign, List<PendingOffer> drafts) {
        var codes = drafts.stream().map(PendingOffer::code).collect(Collectors.toSet());
        var rows = new ArrayList<TableRow>();
        live().stream().filter(row -> !codes.contains(row.code())).forEach(rows::add);
        drafts.forEach(draft -> rows.add(TableRow.of(draft.draft(Currency.getInstance(currency)), campaign)));
        return rows;
    }

    private List<TableRow> live() {
        return em.createQuery(LIVE, Offer.class)
                .getResultStream()
                .map(TableRow::of)
                .toList();
    }

    private Stream<InvalidInput.Fault> ofTable(String table, List<TableRow> all) {
        var pointer = "/tables/" + table;
        var rows = all.stream().filter(row -> row.tables().contains(table)).toList();
        if (rows.isEmpty()) return Stream.of();
        var first = rows.get(0);
        var campaigns = others(rows, row -> row.campaign().equals(first.campaign()));
        if (!campaigns.isEmpty())
            return Stream.of(Objection.at(pointer, "table.campaign", table, first.code(), campaigns));
        var places = others(rows, row -> row.place().equals(first.place()));
        if (!places.isEmpty()) return Stream.of(Objection.at(pointer, "table.place", table, first.code(), places));
        try {
            return DecisionTable.flaws(REGISTRY, rows.stream().map(this::rule).toList()).stream()
                    .map(flaw -> flawed(table, flaw, rows));
        } catch (IllegalArgumentException e) {
            return Stream.of(Objection.at(pointer, "table.unprovable", table, DecisionTable.MOST_CASES));
        }
    }

    private Rule rule(TableRow row) {
        return row.rule().map(ruleSets::compile).orElse(Rule.ALWAYS);
    }

    private static String others(List<TableRow> rows, Predicate<TableRow> like) {
        return codes(rows.stream().filter(like.negate()).toList());
    }

    private static InvalidInput.Fault flawed(String table, DecisionTable.Flaw flaw, List<TableRow> rows) {
        var example = flaw.example().entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining(", "));
        var meeting = codes(flaw.rows().stream().map(rows::get).toList());
        var key = (flaw.isGap() ? "table.gap" : "table.overlap") + (example.isEmpty() ? ".always" : "");
        return Objection.at("/tables/" + table, key, table, example, meeting);
    }

    private static String codes(Collection<TableRow> rows) {
        return rows.stream().map(TableRow::code).collect(Collectors.joining(", "));
    }
}
