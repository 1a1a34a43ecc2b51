package org.concilier.customer.imports;

import java.io.IOException;

/** One JSON object a line (ndjson.org). Whether the object is right is judged when it is worked off. */
final class NdjsonReader implements RecordReader {
    private final LineReader lines;

    NdjsonReader(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public ImportRecord next() throws IOException {
        var line = lines.next();
        if (line == null) return null;
        return line.isFaulty()
                ? ImportRecord.faulty(line.number(), line.fault())
                : ImportRecord.of(line.number(), line.text());
    }
}
