package org.concilier.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says step by step what a {@link Holding} is; ends with what erasing does: delete, blank or keep. */
public final class HoldingDraft {
    final String table;
    final String category;
    final List<Holding.Column> columns = new ArrayList<>();
    final Map<String, String> omitted = new HashMap<>();
    Label name;
    Label retention;
    Origin origin = Origin.OURSELVES;
    Owner owner;
    String mentions;
    String except;
    String order = "1";
    boolean portable;
    boolean vault;
    boolean locking;

    HoldingDraft(String table, String category) {
        this.table = Objects.requireNonNull(table);
        this.category = Objects.requireNonNull(category);
    }

    /** What a person would call it. */
    public HoldingDraft named(String fr, String en) {
        name = new Label(fr, en);
        return this;
    }

    /** The column that holds the customer's id. */
    public HoldingDraft of(String column) {
        owner = Owner.direct(column);
        return omit("names the person", column);
    }

    /** Rows that only belong to a row of {@code parent} name the person by it. */
    public HoldingDraft through(String column, String parent, String parentKey, String parentColumn) {
        owner = new Owner(column, parent, parentKey, parentColumn);
        return omit("ties the row to the one above it", column);
    }

    /** Rows without a column for the person, found by the person's id anywhere in these columns. */
    public HoldingDraft mentionedIn(String... texts) {
        mentions = Stream.of(texts)
                .map(text -> text + " like '%' || cast(?1 as varchar) || '%'")
                .collect(Collectors.joining(" or "));
        return this;
    }

    public HoldingDraft from(Origin origin) {
        this.origin = origin;
        return this;
    }

    /** Provided by the person: told, or brought about by what the person did. */
    public HoldingDraft portable() {
        portable = true;
        return this;
    }

    /** Kept in the vault: erasing a person destroys it there first, in a transaction of its own. */
    public HoldingDraft inVault() {
        vault = true;
        return this;
    }

    /** Whoever writes about a person locks the row of this table first. */
    public HoldingDraft locking() {
        locking = true;
        return this;
    }

    /** A column to read, and what it is called. */
    public HoldingDraft column(String column, String fr, String en) {
        columns.add(new Holding.Column(column, new Label(fr, en), null));
        return this;
    }

    /** A column whose text is sealed under the person's key. */
    public HoldingDraft sealed(String column, String use, String fr, String en) {
        columns.add(new Holding.Column(column, new Label(fr, en), use));
        return this;
    }

    /** Columns that are not told, for one reason. */
    public HoldingDraft omit(String reason, String... names) {
        for (var each : names) omitted.put(each, reason);
        return this;
    }

    /** The order in which rows are read, as SQL. */
    public HoldingDraft orderedBy(String order) {
        this.order = order;
        return this;
    }

    /** How long rows are kept while the person is a customer. */
    public HoldingDraft retained(String fr, String en) {
        retention = new Label(fr, en);
        return this;
    }

    /** Rows that deleting passes over, as a condition that begins with a column. */
    public HoldingDraft except(String condition) {
        except = condition;
        return this;
    }

    public Holding delete() {
        return end(new ErasureRule(ErasureRule.Kind.DELETE, Map.of(), null, null));
    }

    /** Rows stay for a reason, without what these columns held. */
    public Holding blank(Label reason, String basis, String... emptied) {
        var blanks = new LinkedHashMap<String, String>();
        for (var each : emptied) blanks.put(each, "null");
        return end(new ErasureRule(ErasureRule.Kind.BLANK, blanks, reason, basis));
    }

    /**
     * The same, for rows that stay as a tombstone.
     *
     * @param randomised must hold something: gets a random text that means nobody
     * @param marked gets the instant, and is null in every other row
     */
    public Holding tombstone(String randomised, String marked, Label reason, String basis, String... emptied) {
        var blanks = new LinkedHashMap<String, String>();
        for (var each : emptied) blanks.put(each, "null");
        blanks.put(randomised, ErasureRule.RANDOM);
        blanks.put(marked, ErasureRule.NOW);
        return end(new ErasureRule(ErasureRule.Kind.BLANK, blanks, reason, basis));
    }

    /** Rows stay as they are: they name the person by a number that means nothing any more. */
    public Holding keep(String fr, String en, String basis) {
        return end(new ErasureRule(ErasureRule.Kind.KEEP, Map.of(), new Label(fr, en), basis));
    }

    private Holding end(ErasureRule rule) {
        Objects.requireNonNull(name, () -> table + " has no name");
        Objects.requireNonNull(retention, () -> table + " has no retention");
        if (owner == null && mentions == null) throw new IllegalStateException(table + " names no person");
        return new Holding(this, rule);
    }
}
