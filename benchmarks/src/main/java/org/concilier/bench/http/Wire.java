package org.concilier.bench.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection, with as little of a client as possible: the server is what is measured. It stays open until
 * the server, which allows so many requests on each, says that it closes it; then there is another one.
 */
final class Wire implements AutoCloseable {
    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    /** Sends a whole request and reads the whole answer. */
    int status(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0L;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Long.parseLong(
                        small.substring("content-length:".length()).strip());
            }
            last |= small.startsWith("connection:") && small.contains("close");
            chunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
        }
        if (chunked) skipChunks();
        else in.skipNBytes(length);
        if (last) {
            close();
            open();
        }
        return status;
    }

    /** RFC 9112 section 7.1, without trailers. */
    private void skipChunks() throws IOException {
        long size;
        do {
            size = Long.parseLong(line().split(";")[0].strip(), 16);
            in.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the server has closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    static byte[] post(int port, String path, String bearer, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: " + bearer
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
