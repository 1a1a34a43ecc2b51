package org.concilier.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.concilier.shared.Secrets;

/** The one row that tells whether a vault and the key-encryption key belong together. */
final class VaultMark {
    private static final String OWNER = "vault";

    private final Connection connection;

    VaultMark(Connection connection) {
        this.connection = connection;
    }

    /**
     * Marks a new vault, or makes sure that the key opens this one.
     *
     * @return which vault this is
     */
    UUID check(Secrets secrets) throws SQLException {
        offer(secrets);
        try (var query = connection.prepareStatement("select vault_id, wrapped_id from vault_mark where id = 1");
                var row = query.executeQuery()) {
            row.next();
            var id = row.getObject(1, UUID.class);
            if (opens(secrets, row.getString(2), id)) return id;
        }
        throw new IllegalStateException("The vault (concilier.vault.url) was made with another"
                + " concilier.key-encryption-key. Set the key that belongs to it, or restore the vault that belongs to"
                + " this key.");
    }

    /** Two nodes may start at once on a new vault: the first mark stays. */
    private void offer(Secrets secrets) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement(
                "insert into vault_mark (id, vault_id, wrapped_id) values (1, ?, ?) on conflict do nothing")) {
            insert.setObject(1, id);
            insert.setString(2, secrets.wrap(id.toString(), OWNER));
            insert.executeUpdate();
        }
    }

    private static boolean opens(Secrets secrets, String wrapped, UUID id) {
        try {
            return secrets.unwrap(wrapped, OWNER).equals(id.toString());
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
