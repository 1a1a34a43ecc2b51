package org.concilier.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address. */
final class Ports {
    private Ports() {}

    /** The port asked for, if nobody listens on it; a free one for 0. */
    static int claim(int port) {
        if (port == 0) return free();
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new Refusal("Port " + port + " is taken or not allowed; choose another one with --port.");
        }
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("No free port on the loopback address: " + e.getMessage() + ".");
        }
    }
}
