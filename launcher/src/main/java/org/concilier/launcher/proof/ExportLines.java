package org.concilier.launcher.proof;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A file of JSON objects, one a line, read one by one. */
final class ExportLines implements Closeable {
    private static final int LONGEST = 1 << 20;
    private static final JsonParserFactory JSON = JsonProvider.provider().createParserFactory(Map.of());

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;
    private boolean over;

    ExportLines(InputStream in) {
        this.in = in;
    }

    /** Of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /**
     * The next line; empty at the end of the file.
     *
     * @throws Damaged when it is not one JSON object, which an end in the middle of a line is as well
     */
    Optional<JsonObject> next() throws IOException {
        if (over) return Optional.empty();
        var line = new ByteArrayOutputStream(512);
        int read = read();
        while (read >= 0 && read != '\n' && line.size() <= LONGEST) {
            line.write(read);
            read = read();
        }
        over = read < 0;
        if (over && line.size() == 0) return Optional.empty();
        number++;
        if (over) throw new Damaged("it is cut off in the middle");
        return Optional.of(parse(line.toByteArray()));
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
        }
        return filled < 0 ? -1 : buffer[at++];
    }

    static JsonObject parse(byte[] utf8) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            try (var parser = JSON.createParser(new StringReader(text.toString()))) {
                if (parser.next() != JsonParser.Event.START_OBJECT) throw new Damaged("it is not a JSON object");
                var object = parser.getObject();
                // A reader would not look at what follows.
                if (parser.hasNext()) throw new Damaged("something follows its JSON object");
                return object;
            }
        } catch (CharacterCodingException
                | JsonException
                | IllegalStateException
                | NoSuchElementException
                | StackOverflowError e) {
            throw new Damaged("it is not a JSON object");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
