package org.concilier.shared;

import org.concilier.vault.Vault;
import org.h2.jdbcx.JdbcConnectionPool;

/** The fresh databases of one domain: the main one with its two roles, and the vault once somebody asks for it. */
final class DomainDatabases {
    private static final int MOST = 30;

    private final DatabaseKind kind;
    private final JdbcConnectionPool owner;
    private final JdbcConnectionPool main;
    private JdbcConnectionPool vault;

    DomainDatabases(DatabaseKind kind) {
        this.kind = kind;
        owner = kind.fresh();
        main = kind.migrated(owner);
        main.setMaxConnections(MOST);
    }

    /** The main one that another JVM has made: of those that stand there is no owner here, and no vault. */
    DomainDatabases(String url) {
        kind = null;
        owner = DatabaseKind.standing(url);
        main = owner;
    }

    JdbcConnectionPool owner() {
        return owner;
    }

    JdbcConnectionPool main() {
        return main;
    }

    synchronized JdbcConnectionPool vault() {
        if (vault == null) {
            vault = kind.fresh();
            vault.setMaxConnections(MOST);
            Vault.migrate(vault);
        }
        return vault;
    }

    void configure(Settings settings) {
        if (kind != null) kind.settings(owner).forEach(settings::set);
    }

    void dispose() {
        main.dispose();
        owner.dispose();
        if (vault != null) vault.dispose();
    }
}
