package org.concilier.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void thatAreTakenAreNamedWithTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.claim(taken.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " is taken or not allowed; choose another one with --port.");
        }
    }

    @Test
    void areFreeWhenNoneIsAskedFor() {
        assertThat(Ports.claim(0)).isPositive();
    }
}
