package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.UUID;
import org.concilier.privacy.breach.Affected;
import org.concilier.privacy.breach.Breaches;

/** The people concerned by a breach as a file (RFC 4180), written page by page: their number is no matter. */
@RequestScoped
public class BreachPeople {
    private static final int PAGE = 200;

    @Inject
    Breaches breaches;

    void answer(UUID breach) {
        var faces = FacesContext.getCurrentInstance();
        var outside = faces.getExternalContext();
        outside.setResponseContentType("text/csv;charset=UTF-8");
        outside.setResponseHeader("Content-Disposition", "attachment; filename=\"people-" + breach + ".csv\"");
        try {
            write(breach, outside.getResponseOutputWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private void write(UUID breach, Writer out) throws IOException {
        out.write("customer,looks,first,last,data\r\n");
        UUID after = null;
        do {
            var page = breaches.affected(breach, after, PAGE);
            for (var person : page.persons()) out.write(line(person));
            after = page.next();
        } while (after != null);
    }

    private static String line(Affected person) {
        var looks = Long.toString(person.looks());
        var data = String.join(" ", person.categories());
        return String.join(
                        ",",
                        person.customerId().toString(),
                        looks,
                        person.firstAt().toString(),
                        person.lastAt().toString(),
                        data)
                + "\r\n";
    }
}
