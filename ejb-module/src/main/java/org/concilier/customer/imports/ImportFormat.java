package org.concilier.customer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The two formats of files; each looks at the beginning before it believes the Content-Type. */
public enum ImportFormat {
    NDJSON("NDJSON") {
        @Override
        RecordReader records(LineReader lines, ImportKind kind, String currency) throws IOException {
            var beginning = new String(lines.beginning(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            if (beginning.stripLeading().startsWith("[")) {
                throw new NotAsDeclared("NDJSON", "a JSON array; send one object a line");
            }
            if (beginning.lines().noneMatch(line -> line.stripLeading().startsWith("{"))) {
                throw new NotAsDeclared("NDJSON", "no line that begins with {");
            }
            return new NdjsonReader(lines);
        }
    },

    CSV("CSV") {
        @Override
        RecordReader records(LineReader lines, ImportKind kind, String currency) throws IOException {
            return new CsvReader(new CsvRows(lines, kind), kind, currency);
        }
    };

    private final String word;

    ImportFormat(String word) {
        this.word = word;
    }

    /** @throws NotAsDeclared telling what was found instead */
    RecordReader open(InputStream body, ImportKind kind, String currency) throws IOException {
        var lines = new LineReader(body);
        var beginning = lines.beginning();
        if (beginning.length == 0) throw new NotAsDeclared(word, "an empty body");
        for (var b : beginning) {
            if (b == 0) throw new NotAsDeclared(word, "binary data");
        }
        if (beginning.length > 1 && beginning[0] == 0x1f && beginning[1] == (byte) 0x8b) {
            throw new NotAsDeclared(word, "gzip data; send it as it is");
        }
        return records(lines, kind, currency);
    }

    abstract RecordReader records(LineReader lines, ImportKind kind, String currency) throws IOException;
}
