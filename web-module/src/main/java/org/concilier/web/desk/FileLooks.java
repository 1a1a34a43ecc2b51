package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.privacy.Accesses;
import org.concilier.web.screen.LookLines;

/** The customer's "who looked", read together with the customer once verified; before, an agent sees own looks alone. */
@Named
@RequestScoped
public class FileLooks {
    private static final int PAGE = 20;

    @Inject
    CustomerFile file;

    @Inject
    Accesses accesses;

    @Inject
    LookLines lines;

    private List<LookLines.Line> all = List.of();
    private UUID next;

    public void load() {
        file.load();
        if (!file.isUnmasked()) return;
        var found = accesses.inCall(file.uuid(), Said.id("after"), PAGE + 1);
        all = lines.of(found.subList(0, Math.min(PAGE, found.size())), lines.names());
        next = found.size() > PAGE ? found.get(PAGE - 1).id() : null;
    }

    public List<LookLines.Line> getAll() {
        return all;
    }

    /** Where older ones begin; null when these are the oldest. */
    public UUID getNext() {
        return next;
    }
}
