package org.concilier.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concilier.customer.BreachLetter;
import org.concilier.customer.BreachLetters;

/** Letters as texts in a ZIP, one a person, read and written page by page. */
record LetterZip(BreachLetters letters, UUID breachId, BreachLetters.Page first) implements StreamingOutput {
    @Override
    public void write(OutputStream body) throws IOException {
        var zip = new ZipOutputStream(body, StandardCharsets.UTF_8);
        for (var page = first; page != null; page = after(page)) {
            for (var letter : page.letters()) {
                zip.putNextEntry(new ZipEntry(letter.customerId() + "-" + letter.language() + ".txt"));
                zip.write(text(letter).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static String text(BreachLetter letter) {
        var to = letter.email() == null ? "" : letter.email() + "\n\n";
        return to + letter.subject() + "\n\n" + letter.text() + "\n";
    }

    private BreachLetters.Page after(BreachLetters.Page page) {
        return page.next() == null ? null : letters.page(breachId, page.next(), LetterLines.PAGE);
    }
}
