package org.concilier.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The rows of some persons' keys, within one transaction of the vault. A row without a key is that of an erased person. */
final class KeyRows {
    /** As many as one query asks for. */
    static final int MOST = 500;

    private static final String MAKE =
            "insert into subject_key (subject_id, wrapped_key, created_at) values (?, ?, ?) on conflict do nothing";

    private final Connection connection;
    private final List<UUID> subjects;

    /** @param subjects at most {@link #MOST}, without duplicates */
    KeyRows(Connection connection, List<UUID> subjects) {
        this.connection = connection;
        this.subjects = subjects;
    }

    Map<UUID, Optional<String>> read() throws SQLException {
        var found = new HashMap<UUID, Optional<String>>();
        var sql = "select subject_id, wrapped_key from subject_key where subject_id in (" + marks(subjects) + ")";
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < subjects.size(); i++) query.setObject(i + 1, subjects.get(i));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class), Optional.ofNullable(row.getString(2)));
                }
            }
        }
        return found;
    }

    /** Makes those that nobody made meanwhile, and reads what there is then. */
    Map<UUID, Optional<String>> make(UnaryOperator<String> wrappedFor, Instant at) throws SQLException {
        try (var insert = connection.prepareStatement(MAKE)) {
            for (var subject : subjects) {
                insert.setObject(1, subject);
                insert.setString(2, wrappedFor.apply(subject.toString()));
                insert.setObject(3, at.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return read();
    }

    static String marks(Collection<UUID> some) {
        return String.join(",", Collections.nCopies(some.size(), "?"));
    }
}
