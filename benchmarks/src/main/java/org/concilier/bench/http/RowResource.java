package org.concilier.bench.http;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The least that a durable record costs on this server: one row in one commit, in an H2 of its own, by plain JDBC, with
 * neither transaction manager nor persistence provider, nor anything looked at before.
 */
@Path("row")
public class RowResource {
    private static final String RECORD = "x".repeat(1_000);
    private static final ThreadLocal<Connection> CONNECTIONS = ThreadLocal.withInitial(RowResource::connection);

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public String record() throws SQLException {
        var connection = CONNECTIONS.get();
        try (var insert = connection.prepareStatement("insert into kept (id, record) values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, RECORD);
            insert.executeUpdate();
        }
        connection.commit();
        return "{}";
    }

    private static Connection connection() {
        try {
            var folder = System.getProperty("com.sun.aas.instanceRoot");
            var connection =
                    DriverManager.getConnection("jdbc:h2:" + folder + "/kept;WRITE_DELAY=0;QUERY_CACHE_SIZE=256");
            try (var create = connection.createStatement()) {
                create.execute("create table if not exists kept (id uuid primary key, record varchar(2000) not null)");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
