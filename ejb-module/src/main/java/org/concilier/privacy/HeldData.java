package org.concilier.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.vault.SubjectKeys;

/** All that is held about the caller, from the registry that the export and the erasure are made of. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class HeldData {
    private static final int MOST = 20;

    @Inject
    Holdings holdings;

    @Inject
    HoldingReader reader;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    /**
     * One kind of data.
     *
     * @param retention for how long it is kept
     * @param origin where it comes from
     * @param kept why some of it outlives an erasure; null when nothing does
     * @param columns what each part of a row is called
     * @param rows the first 20: numbers, booleans, texts (instants in UTC, dates) or null
     * @param more whether there are more than that
     */
    public record Held(
            String name,
            String category,
            String retention,
            String origin,
            String kept,
            List<String> columns,
            List<List<Object>> rows,
            boolean more) {}

    /** What there is, in the registry's order; kinds of which nothing is held are left out. */
    public List<Held> mine(String language) {
        var me = caller.principal().orElseThrow().customerId();
        return holdings.all().stream()
                .map(holding -> held(holding, me, language))
                .filter(held -> !held.rows().isEmpty())
                .toList();
    }

    private Held held(Holding holding, UUID me, String language) {
        var rows = reader.first(holding, me, keys.of(me), MOST + 1);
        return new Held(
                holding.name().in(language),
                holding.category(),
                holding.retention().in(language),
                holding.origin().words().in(language),
                holding.kept().map(why -> why.in(language)).orElse(null),
                holding.columns().stream().map(c -> c.label().in(language)).toList(),
                rows.stream().limit(MOST).toList(),
                rows.size() > MOST);
    }
}
