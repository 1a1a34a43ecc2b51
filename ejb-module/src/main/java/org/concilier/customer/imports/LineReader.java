package org.concilier.customer.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lines of UTF-8, in memory for one line of at most 64 KiB whatever is sent. Blank lines are passed over. */
final class LineReader {
    private static final Logger LOG = Logger.getLogger(LineReader.class.getName());

    static final int LONGEST = 64 * 1024;
    private static final int AHEAD = 8 * 1024;

    private final BufferedInputStream in;
    private long number;

    LineReader(InputStream body) {
        in = new BufferedInputStream(body, AHEAD);
    }

    /** The beginning of the file, which stays to be read; as far as it came, when it was cut there already. */
    byte[] beginning() throws IOException {
        in.mark(AHEAD);
        var beginning = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0; b = beginning.size() == AHEAD ? -1 : in.read()) beginning.write(b);
        } catch (IOException e) {
            LOG.log(Level.FINE, "cut at the beginning; reading on will tell", e);
        }
        in.reset();
        return beginning.toByteArray();
    }

    /** The next line that is not blank; null at the end. */
    Line next() throws IOException {
        for (var line = read(); line != null; line = read()) {
            if (line.isFaulty() || !line.text().isBlank()) return line;
        }
        return null;
    }

    private Line read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        int length = 0;
        int b = in.read();
        if (b < 0) return null;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (++length <= LONGEST) bytes.write(b);
        }
        number++;
        return length > LONGEST
                ? new Line(number, null, "is longer than " + LONGEST / 1024 + " KiB")
                : decoded(bytes.toByteArray());
    }

    private Line decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (number == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
            if (text.indexOf('\0') >= 0) return new Line(number, null, "contains a NUL character");
            return new Line(number, text.strip(), null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "is not UTF-8");
        }
    }
}
