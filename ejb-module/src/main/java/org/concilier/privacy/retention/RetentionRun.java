package org.concilier.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger.Level;
import org.concilier.privacy.Erasure;

/** One run: tell, erase, drop what has perished. May be stopped anywhere; the next run goes on. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class RetentionRun {
    private static final System.Logger LOG = System.getLogger(RetentionRun.class.getName());
    private static final String WHY = "retention: no activity for longer than data is kept";

    @Inject
    RetentionBook book;

    @Inject
    Erasure erasure;

    @Inject
    Instance<Perishable> perishables;

    /** @return how many persons were erased; nothing is done while another node is at it */
    public int run() {
        if (!book.hold()) return 0;
        for (boolean more = true; more; ) more = book.announce();
        int erased = 0;
        for (var place = RetentionBook.Place.START; place != null; ) {
            var page = book.due(place);
            for (var person : page.persons()) if (erase(person)) erased++;
            place = page.end();
        }
        for (var perishable : perishables) {
            for (boolean more = book.hold(); more; ) more = perishable.drop() && book.hold();
        }
        book.release();
        return erased;
    }

    /** One person's failure is not the others'; the next run tries again. */
    private boolean erase(java.util.UUID person) {
        try {
            if (!book.isStillDue(person)) return false;
            erasure.erase(person, WHY);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a person who is due could not be erased, the next run tries again", e);
            return false;
        }
    }
}
