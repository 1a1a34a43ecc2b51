package org.concilier.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerLogTest {
    private static final String FAILED = """
            [2026-11-23T21:55:05.660+0000] [Payara 6.2025.9] [SEVERE] [] [x] [[
              Exception while loading the app
            jakarta.ejb.EJBException: outer
            \tat com.sun.ejb.Container.create(Container.java:1)
            Caused by: org.flywaydb.core.api.FlywayException: wrapped
            \tat org.flywaydb.Flyway.migrate(Flyway.java:1)
            Caused by: java.sql.SQLException: Table "nope" not found
            \tat org.h2.Driver.connect(Driver.java:1)
            ]]
            [2026-11-23T21:55:05.668+0000] [Payara 6.2025.9] [WARNING] [] [fish.payara.boot.runtime.BootCommand] [[
              Boot Command deploy failed PlainTextActionReporterFAILUREDescription: deploy AdminCommandError occurred \
            during deployment: Exception while loading the app : Initialization failed for Singleton Database. Please \
            see server.log for more details.
                [name=concilier
             ]]
            """;

    @Test
    void givesTheFailureOfADeploymentAndItsInnermostCause() {
        assertThat(ServerLog.failure(FAILED))
                .contains("Exception while loading the app : Initialization failed for Singleton Database."
                        + "\n  because of java.sql.SQLException: Table \"nope\" not found");
    }

    @Test
    void saysWhereAnExceptionWithoutAMessageHappened() {
        var log = FAILED.replace(
                "java.sql.SQLException: Table \"nope\" not found\n",
                "java.lang.NullPointerException\n\tat java.base/java.util.Objects.requireNonNull(Objects.java:209)\n");
        assertThat(ServerLog.failure(log).orElseThrow())
                .endsWith("because of java.lang.NullPointerException at org.h2.Driver.connect(Driver.java:1)");
    }

    @Test
    void namesTheDatabaseFirstWhenThatIsWhatDoesNotAnswer() {
        var log =
                "RAR5114 : Error allocating connection : [Error in allocating a connection. Cause: Connection could not"
                        + " be allocated because: Connection refused: 127.0.0.1:1 [90067-252]]\n" + FAILED;
        assertThat(ServerLog.failure(log).orElseThrow())
                .endsWith("because the database does not answer: Connection refused: 127.0.0.1:1");
    }

    @Test
    void findsNoFailureWhereThereIsNone() {
        assertThat(ServerLog.failure("[SEVERE] something else ]]")).isEmpty();
        assertThat(ServerLog.failure("")).isEmpty();
    }

    @Test
    void findsHowTheFirstAdministratorGetsIn() {
        var log =
                "[2026-11-28T18:00:00+0000] [] [INFO] [[\n  FIRST ADMINISTRATOR: nobody manages accounts yet. Use: ABC-DEF]]\n";
        assertThat(ServerLog.firstAdministrator(log)).contains("nobody manages accounts yet. Use: ABC-DEF");
        assertThat(ServerLog.firstAdministrator("[INFO] started ]]")).isEmpty();
    }
}
