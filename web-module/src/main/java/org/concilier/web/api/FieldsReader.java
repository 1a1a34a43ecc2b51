package org.concilier.web.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.concilier.shared.Fields;

/** A JSON object in UTF-8 of at most a mebibyte, each name once (RFC 8259 section 4). */
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class FieldsReader implements MessageBodyReader<Fields> {
    private static final int LIMIT = 1 << 20;
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Fields.class;
    }

    @Override
    public Fields readFrom(
            Class<Fields> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new Fields(read(body));
    }

    /** The object itself, under the same rules; for formats that ignore what they do not know. */
    public static JsonObject read(InputStream body) throws IOException {
        var bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) throw new WebApplicationException(413);
        return object(bytes);
    }

    private static JsonObject object(byte[] bytes) {
        var strict = StandardCharsets.UTF_8.newDecoder();
        try (var reader = READERS.createReader(new InputStreamReader(new ByteArrayInputStream(bytes), strict))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException | StackOverflowError e) {
            throw malformed(e);
        }
    }

    private static WebApplicationException malformed(Throwable e) {
        var problem = Problem.of("Malformed JSON", 400, "The body must be one JSON object in UTF-8, each name once.");
        return new WebApplicationException(e, problem.response());
    }
}
