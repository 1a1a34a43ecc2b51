package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/** Every use of the customer's data and where it stands: an agent needs no open file to stop one. */
@Named
@RequestScoped
public class FileConsents {
    @Inject
    CustomerFile file;

    @Inject
    Uses uses;

    @Inject
    Wording say;

    private List<Use> all = List.of();

    public void load() {
        file.load();
        all = uses.of(file.uuid());
    }

    public List<Use> getAll() {
        return all;
    }

    public String getCount() {
        return say.of("file.count", all.stream().filter(Use::allowed).count(), all.size());
    }
}
