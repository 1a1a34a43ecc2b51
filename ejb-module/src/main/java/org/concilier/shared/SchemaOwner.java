package org.concilier.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The PostgreSQL role that owns the schema. It migrates and then gives the application's role what daily work needs:
 * all of it, except that rows which prove something can be added and read, never changed or deleted.
 *
 * @param url JDBC address of the main database
 */
record SchemaOwner(String url, String user, String password) {
    /** Nothing of a person lies in these in the clear, so erasing needs no change of them either. */
    static final List<String> APPEND_ONLY = List.of(
            "ledger_leaf",
            "ledger_position",
            "ledger_node",
            "ledger_checkpoint",
            "consent_event",
            "access_entry",
            "breach_change",
            "loyalty_entry");

    /** Of this transaction alone: nodes that start together would otherwise fail on each other's grants. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7226120341)";

    private static final String CAN_CHANGE = "select string_agg(name, ', ') from unnest(?) as name"
            + " where has_table_privilege(?, name, 'update, delete, truncate') or pg_has_role(?, current_user, 'member')";

    @Override
    public String toString() {
        return user + " at " + url;
    }

    /** Brings the schema up to date and limits the application's role; the same again changes nothing. */
    void migrateFor(String application) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalStateException("concilier.db.owner-user is for PostgreSQL; leave it out with another"
                    + " database, where one role does all.");
        }
        if (user.equals(application)) {
            throw new IllegalStateException("concilier.db.owner-user and concilier.db.user are the same role. An owner"
                    + " can change every row: name two roles, or leave concilier.db.owner-user out.");
        }
        var flyway = Database.flyway().dataSource(url, user, password).load();
        flyway.migrate();
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            limit(connection, application);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The role of concilier.db.owner-user cannot limit that of concilier.db.user: " + e.getMessage(), e);
        }
    }

    private static void limit(Connection connection, String application) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(ONE_AT_A_TIME);
            for (var sql : grants(statement.enquoteIdentifier(application, true))) statement.execute(sql);
        }
        connection.commit();
        verify(connection, application);
    }

    private static List<String> grants(String role) {
        return List.of(
                "grant usage on schema public to " + role,
                "revoke all on all tables in schema public from " + role,
                "grant select, insert, update, delete on all tables in schema public to " + role,
                "revoke update, delete on " + String.join(", ", APPEND_ONLY) + " from " + role,
                "revoke insert, update, delete on flyway_schema_history from " + role,
                "grant usage, select on all sequences in schema public to " + role);
    }

    /** Grants do not hold back a superuser, an owner of old, or a member of the owner's role. */
    private static void verify(Connection connection, String application) throws SQLException {
        try (var query = connection.prepareStatement(CAN_CHANGE)) {
            query.setArray(1, connection.createArrayOf("text", APPEND_ONLY.toArray()));
            query.setString(2, application);
            query.setString(3, application);
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getString(1) == null) return;
                throw new IllegalStateException("The role of concilier.db.user can still change " + row.getString(1)
                        + ": it is a superuser, owns the tables, or is a member of the owner. Give the tables to"
                        + " concilier.db.owner-user (alter table … owner to …) and take those rights away.");
            }
        }
    }
}
