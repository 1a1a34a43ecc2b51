package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** No sample, no template, no score of anybody: not in the schema, not in rows, not in the log, not in memory. */
@OnBothDatabases
class NothingBiometricKeptTest {
    /** Each place a hundred times over: by then every counter, bucket and cache on the way has met it. */
    private static final Map<DatabaseKind, Integer> RUNS = Map.of(DatabaseKind.H2, 900, DatabaseKind.POSTGRESQL, 270);

    /** With {@code ./concilier test --thorough}, which takes some minutes more. */
    private static final int THOROUGH = 10_000;

    private static final int PLACES = 9;
    private static final int PIECE = 45;
    /** The parameters of a statistical model, one row for all customers of a currency: numbers, and about no one. */
    private static final String ABOUT_NOBODY = "customer_model";

    private static final int FINE_RUNS = 90;

    private final DatabaseKind kind;
    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;

    NothingBiometricKeptTest(DatabaseKind kind) {
        this.kind = kind;
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world);
    }

    @Test
    @Attack(id = "B-20", asvs = "14.2.7")
    void theSchemaHasNoPlaceForIt() throws SQLException {
        var odd = new ArrayList<String>();
        try (var connection = domain.owner().getConnection();
                var columns = connection.getMetaData().getColumns(null, "public", "%", "%")) {
            while (columns.next()) {
                var name = columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME");
                var type = columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                var unfit = type.matches(".*(blob|binary|bytea|array|vector|float|double|oid|json).*|_.*");
                var named =
                        columns.getString("COLUMN_NAME").matches(".*(template|embedding|sample|voiceprint|image).*");
                if (unfit || named) odd.add(name + " " + type);
                if (name.equals(ABOUT_NOBODY + ".customer_id")) odd.add(name);
            }
        }
        odd.removeIf(column -> column.matches(ABOUT_NOBODY + "\\.\\w+ (double precision|float8)"));
        assertThat(odd).isEmpty();
        for (var row :
                List.of(JudgedAssertion.class, LiveEvidence.class, BiometricAttempts.class, AssertionChallenge.class)) {
            for (var field : row.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) continue;
                assertThat(field.getType().isArray()).as(field.toString()).isFalse();
                assertThat(field.getName()).doesNotContainIgnoringCase("score");
            }
        }
    }

    @Test
    @Attack(id = "B-14", asvs = "16.2.5")
    @Attack(id = "B-20", asvs = "14.2.7")
    void afterManyRunsItIsNowhere() throws Exception {
        int runs = Boolean.getBoolean("concilier.thorough") ? THOROUGH : RUNS.get(kind);
        var log = new StringBuffer();
        var ear = new Listening(log);
        var root = Logger.getLogger("");
        var level = root.getLevel();
        root.addHandler(ear);
        root.setLevel(Level.FINEST);
        try {
            for (var run = 0; run < runs; run += PIECE) {
                // At the finest level for a while, for that is slow, and then as servers log.
                if (run == FINE_RUNS) root.setLevel(level);
                // Piece by piece, so that what the domain remembers of statements stays small.
                domain.statements(() -> IntStream.range(0, PIECE).forEach(at -> plant(at % PLACES)));
            }
        } finally {
            root.setLevel(level);
            root.removeHandler(ear);
        }
        assertThat(world.count("judged_assertion")).isGreaterThanOrEqualTo(runs);
        assertThat(Marker.in(log.toString())).as("in the log").isNull();
        for (var table : tables())
            assertThat(Marker.in(rows(table))).as("in " + table).isNull();
        assertThat(Marker.inMemory()).as("in memory").isNull();
    }

    /** Everywhere that a verifier could put it: where it is refused, and where nothing speaks against it. */
    private void plant(int where) {
        var marker = Marker.text();
        var said = platform.yes();
        var planted = switch (where) {
            case 0 -> said.with("template", "'" + marker + "'");
            case 1 -> said.within("sensor", "id", "'" + marker + "'");
            case 2 -> said.within("algo", "name", "'" + marker + "'");
            case 3 -> said.within("pad", "report", "'" + marker + "'");
            case 4 -> said.with("consent_ref", "'" + marker + "'");
            case 5 -> said.with("embedding", "['" + (marker + marker).repeat(90) + "']");
            case 6 -> said.with("jti", "'" + marker + UUID.randomUUID() + "'");
            case 7 -> said.with("decision", "'" + marker + "'");
            default -> said.within("risk", "reasons", "['" + marker + "']");
        };
        world.hand(platform.client, platform.signer.sign(planted.toString()));
    }

    private List<String> tables() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = domain.owner().getConnection();
                var tables =
                        connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) names.add(tables.getString("TABLE_NAME"));
        }
        assertThat(names).contains("judged_assertion", "assertion_challenge");
        return names;
    }

    private String rows(String table) throws SQLException {
        var text = new StringBuilder();
        try (var connection = domain.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                    text.append(rows.getString(i)).append('\n');
            }
        }
        return text.toString();
    }

    /** Keeps what is logged, parameters included. */
    private static final class Listening extends Handler {
        private final StringBuffer heard;

        Listening(StringBuffer heard) {
            this.heard = heard;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            heard.append(record.getMessage()).append(' ');
            if (record.getParameters() != null)
                for (var one : record.getParameters()) heard.append(one).append(' ');
            if (record.getThrown() != null) heard.append(record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
