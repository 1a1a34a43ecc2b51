package org.concilier.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who was erased. Outlives every backup of the main database, so that the list can be applied to a restored one. */
@ApplicationScoped
public class Erased {
    private static final UUID FIRST = new UUID(0, 0);

    /** A row of an erased person stays for good, so that no key is made again; it may have to be made for that. */
    private static final List<String> DESTROY = List.of(
            "insert into erased (erased_at, subject_id) values (?, ?) on conflict do nothing",
            "insert into subject_key (created_at, subject_id) values (?, ?) on conflict do nothing");

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Destroys the key and lists the person, in one transaction of the vault. Again does nothing. */
    public void add(UUID subject) {
        var at = clock.instant();
        vault.transaction(connection -> {
            for (var sql : DESTROY) insert(connection, sql, at, subject);
            try (var update =
                    connection.prepareStatement("update subject_key set wrapped_key = null where subject_id = ?")) {
                update.setObject(1, subject);
                return update.executeUpdate();
            }
        });
    }

    public boolean contains(UUID subject) {
        return !among(List.of(subject)).isEmpty();
    }

    /**
     * The next of the erased, in the vault's order of ids.
     *
     * @param last the last one seen; null to begin
     */
    public List<UUID> after(UUID last, int limit) {
        return vault.query(connection -> {
            try (var query = connection.prepareStatement(
                    "select subject_id from erased where subject_id > ? order by subject_id limit ?")) {
                query.setObject(1, last == null ? FIRST : last);
                query.setInt(2, limit);
                return ids(query);
            }
        });
    }

    /** Which of these persons were erased, with one query for a few hundred. */
    public Set<UUID> among(Collection<UUID> subjects) {
        var all = List.copyOf(new HashSet<>(subjects));
        var found = new HashSet<UUID>();
        for (int i = 0; i < all.size(); i += KeyRows.MOST) {
            var some = all.subList(i, Math.min(i + KeyRows.MOST, all.size()));
            found.addAll(vault.query(connection -> among(connection, some)));
        }
        return found;
    }

    private static List<UUID> among(Connection connection, List<UUID> some) throws SQLException {
        var sql = "select subject_id from erased where subject_id in (" + KeyRows.marks(some) + ")";
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < some.size(); i++) query.setObject(i + 1, some.get(i));
            return ids(query);
        }
    }

    private static void insert(Connection connection, String sql, Instant at, UUID subject) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setObject(2, subject);
            insert.executeUpdate();
        }
    }

    private static List<UUID> ids(PreparedStatement query) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var row = query.executeQuery()) {
            while (row.next()) found.add(row.getObject(1, UUID.class));
        }
        return found;
    }
}
