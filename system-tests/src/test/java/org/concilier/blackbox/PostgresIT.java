package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.Shop;
import org.concilier.server.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The EAR as in production: PostgreSQL with an owner and a limited role, and the vault in a database of its own. */
class PostgresIT {
    private static final String DRIVER = "org.postgresql.xa.PGXADataSource";

    private static final String PASSPHRASE = "eleven slow ferries in fog";

    private static EmbeddedPostgres postgres;
    private static PayaraServer server;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        databases(postgres);
        server = PayaraServer.start(settings(postgres));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) server.close();
        postgres.close();
    }

    @Test
    void worksAsARoleThatCanAppendAndNotChange() throws Exception {
        var api = new Api(server.address());
        var customer = new Shop(api).customer();
        api.get("/api/v1/customers/" + customer).expecting(200);

        Awaitility.await().untilAsserted(() -> assertThat(treeSize(api)).isPositive());
        assertThat(count(postgres, "concilier", "ledger_opening where subject_id = '" + customer + "'"))
                .isPositive();
        assertThat(count(postgres, "vault", "subject_key where subject_id = '" + customer + "'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> execute(postgres, "concilier", "app", "delete from ledger_leaf"))
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    }

    /** Here, since this test can reach the database and let a session have been silent for an hour. */
    @Test
    void whatIsSentJustAfterTheEndOfASessionIsThereAgainAfterSigningIn() throws Exception {
        var shop = new Shop(new Api(server.address()));
        var mine = shop.account(shop.customer(), PASSPHRASE);
        var others = shop.account(shop.customer(), PASSPHRASE);
        var person = new Visitor(server.address());
        person.follow(enter(person, "/portal-login?from=/portal/requests", mine))
                .expecting(200);
        var form = person.go("/portal/requests").expecting(200);
        execute(
                postgres,
                "concilier",
                "owner",
                "update login_session set last_seen_at = last_seen_at - interval '1 hour'");

        var late = person.send(
                        "/portal/requests",
                        "ask=ask&kind=ACCESS&details=Tout+de+2025,+%C3%A9crit+tard&send=send"
                                + "&jakarta.faces.ViewState=" + state(form))
                .expecting(302);

        assertThat(late.header("Location"))
                .contains("ended=yes")
                .contains("work%3D")
                .doesNotContain("2025");
        assertThat(count(postgres, "concilier", "privacy_request")).isZero();
        var stranger = new Visitor(server.address());
        var theirs = stranger.follow(enter(stranger, late.header("Location"), others));
        assertThat(theirs.expecting(200).body()).contains("id=\"details\"").doesNotContain("écrit tard");
        var again = person.follow(enter(person, late.header("Location"), mine));
        assertThat(again.expecting(200).body()).contains("Tout de 2025, écrit tard");
        assertThat(count(postgres, "concilier", "privacy_request"))
                .as("nothing was sent for them")
                .isZero();
    }

    private static Answer enter(Visitor visitor, String door, String login) {
        var page = visitor.go(door).expecting(200);
        var from = page.body()
                .replaceAll("(?s).*id=\"from\"[^>]*value=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        return visitor.send(
                        "/portal-login",
                        "enter=enter&submit=submit&login=" + login + "&passphrase=" + encoded(PASSPHRASE) + "&from="
                                + encoded(from) + "&jakarta.faces.ViewState=" + state(page))
                .expecting(302);
    }

    private static String state(Answer page) {
        return encoded(page.body().replaceAll("(?s).*name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\".*", "$1"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long treeSize(Api api) {
        return api.get("/api/v1/ledger/checkpoint")
                .expecting(200)
                .json()
                .getJsonNumber("treeSize")
                .longValue();
    }

    private static ServerSettings settings(EmbeddedPostgres postgres) {
        var home = Folders.fresh("postgres");
        Bootstrap.into(home);
        return ServerSettings.of(Folders.ROOT, home, 0)
                .with("CONCILIER_DB_CLASS", DRIVER)
                .with("CONCILIER_DB_URL", url(postgres, "concilier"))
                .with("CONCILIER_DB_USER", "app")
                .with("CONCILIER_DB_PASSWORD", "app")
                .with("CONCILIER_DB_OWNER_USER", "owner")
                .with("CONCILIER_DB_OWNER_PASSWORD", "owner")
                .with("CONCILIER_VAULT_CLASS", DRIVER)
                .with("CONCILIER_VAULT_URL", url(postgres, "vault"))
                .with("CONCILIER_VAULT_USER", "vault")
                .with("CONCILIER_VAULT_PASSWORD", "vault");
    }

    private static void databases(EmbeddedPostgres postgres) throws SQLException {
        for (var role : new String[] {"owner", "app", "vault"}) {
            execute(postgres, "postgres", "postgres", "create role " + role + " login password '" + role + "'");
        }
        execute(postgres, "postgres", "postgres", "create database concilier owner owner");
        execute(postgres, "postgres", "postgres", "create database vault owner vault");
    }

    private static String url(EmbeddedPostgres postgres, String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    private static void execute(EmbeddedPostgres postgres, String database, String role, String sql)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url(postgres, database), role, role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(EmbeddedPostgres postgres, String database, String from) throws SQLException {
        try (var connection = DriverManager.getConnection(url(postgres, database), "postgres", "");
                var row = connection.createStatement().executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
