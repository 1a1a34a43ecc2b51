package org.concilier.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The one row of the main database that tells which vault it was used with. */
final class VaultLink {
    private static final String MAKE = "insert into vault_link (id, vault_id) values (1, ?) on conflict do nothing";

    private final Connection main;

    VaultLink(Connection main) {
        this.main = main;
    }

    /** Links a new database, or makes sure that the vault is still the same. */
    void check(UUID vault) throws SQLException {
        try (var insert = main.prepareStatement(MAKE)) {
            insert.setObject(1, vault);
            insert.executeUpdate();
        }
        try (var query = main.prepareStatement("select vault_id from vault_link where id = 1");
                var row = query.executeQuery()) {
            row.next();
            if (row.getObject(1, UUID.class).equals(vault)) return;
        }
        throw new IllegalStateException("The vault (concilier.vault.url) is not the one that this database"
                + " (concilier.db.url) was used with: what its keys protect could not be read, and the erased would be"
                + " unknown. Set the address of that vault, or restore it.");
    }
}
