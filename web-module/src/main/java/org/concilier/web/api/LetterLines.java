package org.concilier.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.concilier.customer.BreachLetters;

/** Letters as lines of JSON, read and written page by page; the first page was read before the answer began. */
record LetterLines(BreachLetters letters, UUID breachId, BreachLetters.Page first) implements StreamingOutput {
    static final int PAGE = 100;
    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public void write(OutputStream body) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        for (var page = first; page != null; page = after(page)) {
            for (var letter : page.letters()) {
                out.write(JSON.toJson(letter));
                out.write('\n');
            }
        }
        out.flush();
    }

    private BreachLetters.Page after(BreachLetters.Page page) {
        return page.next() == null ? null : letters.page(breachId, page.next(), PAGE);
    }
}
