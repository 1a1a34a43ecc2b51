package org.concilier.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows about people in one table: how they name the person, what a person gets to read of them, and what erasing the
 * person does to them. Begins with {@link #in}.
 */
public final class Holding {
    /**
     * A column that the person gets to read.
     *
     * @param sealedFor use under which the text is sealed by the person's key; null when it is readable as it is
     */
    public record Column(String name, Label label, String sealedFor) {}

    private final HoldingDraft draft;
    private final ErasureRule rule;

    Holding(HoldingDraft draft, ErasureRule rule) {
        this.draft = draft;
        this.rule = rule;
    }

    /**
     * @param table as the database names it
     * @param category as the access log names it, such as {@code purchase-history}
     */
    public static HoldingDraft in(String table, String category) {
        return new HoldingDraft(table, category);
    }

    public String table() {
        return draft.table;
    }

    public String category() {
        return draft.category;
    }

    public Label name() {
        return draft.name;
    }

    public Label retention() {
        return draft.retention;
    }

    public Origin origin() {
        return draft.origin;
    }

    /** Columns to read, in their order; none for what is told in words only. */
    public List<Column> columns() {
        return List.copyOf(draft.columns);
    }

    /** Columns that are not told, each with the reason. */
    public Map<String, String> omitted() {
        return Map.copyOf(draft.omitted);
    }

    /** Whether the person provided it, by telling or by acting, so that it can be taken along (GDPR article 20). */
    public boolean isPortable() {
        return draft.portable;
    }

    /** Whether it is in the vault, where erasing destroys it before anything else. */
    public boolean isInVault() {
        return draft.vault;
    }

    /** Why rows or parts of rows outlive the person, for whom wants to know; empty when nothing does. */
    public Optional<Label> kept() {
        return Optional.ofNullable(rule.reason());
    }

    /** The law that says so. */
    public Optional<String> basis() {
        return Optional.ofNullable(rule.basis());
    }

    /** The column of the table itself that names the person, which must be indexed. */
    Optional<String> ownColumn() {
        return draft.mentions == null && !draft.vault ? draft.owner.own() : Optional.empty();
    }

    ErasureRule rule() {
        return rule;
    }

    /** Reads the person's rows ({@code ?1}), in their order. */
    String select() {
        var names = String.join(", ", draft.columns.stream().map(Column::name).toList());
        return "select " + names + " from " + draft.table + " where " + isPerson() + " order by " + draft.order;
    }

    /** Does to the rows of a person ({@code ?1}) what erasing means here; {@code ?2} is random. Empty when they stay. */
    Optional<String> erase() {
        if (draft.vault) return Optional.empty();
        return switch (rule.kind()) {
            case DELETE -> Optional.of("delete from " + draft.table + " where " + isPerson() + except(""));
            case BLANK -> Optional.of("update " + draft.table + " set " + rule.assignments() + " where " + isPerson());
            case KEEP -> Optional.empty();
        };
    }

    /** Which persons of {@code :ids} still have rows that erasing would have changed. */
    Optional<String> traces() {
        if (draft.vault || draft.mentions != null || !rule.leavesTraces()) return Optional.empty();
        return Optional.of(draft.owner.among(draft.table, rule.notYet() + except("t.")));
    }

    /** Takes the lock that all who write about the person take first; empty when nobody does here. */
    Optional<String> lock() {
        if (!draft.locking) return Optional.empty();
        return Optional.of("select 1 from " + draft.table + " where " + isPerson() + " for update");
    }

    private String isPerson() {
        return draft.mentions == null ? draft.owner.isPerson() : "(" + draft.mentions + ")";
    }

    private String except(String alias) {
        return draft.except == null ? "" : " and not (" + alias + draft.except + ")";
    }
}
