package org.concilier.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JavaCommandTest {
    @Test
    void keepsEveryArgumentWholeAndEndsAtTheEmptyLine() {
        var said = """
                Dump of JVM Invocation line that would be used to launch:
                /some/other/java
                -cp
                /a path/with spaces/*:/b.jar
                Main

                Command start-domain executed successfully.
                """;
        var command = JavaCommand.command(said);
        assertThat(command.get(0)).startsWith(System.getProperty("java.home"));
        assertThat(command.subList(1, command.size())).containsExactly("-cp", "/a path/with spaces/*:/b.jar", "Main");
    }

    @Test
    void refusesWhatIsNoCommandAndQuotesIt() {
        assertThatThrownBy(() -> JavaCommand.command("Invalid file for option: --postbootcommandfile"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Invalid file for option");
    }
}
