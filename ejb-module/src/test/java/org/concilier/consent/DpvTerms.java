package org.concilier.consent;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.concilier.shared.SharedData;

/** The published terms of DPV 2.3. */
final class DpvTerms {
    private DpvTerms() {}

    /** Broader term by IRI. */
    static Map<String, String> of(String... files) throws IOException {
        var terms = new HashMap<String, String>();
        for (var file : files) {
            var format = CSVFormat.DEFAULT.builder().setHeader().get();
            try (var parser = format.parse(Files.newBufferedReader(SharedData.require("dpv/" + file)))) {
                for (var row : parser) terms.put(row.get("iri"), row.get("hasbroader"));
            }
        }
        return terms;
    }
}
