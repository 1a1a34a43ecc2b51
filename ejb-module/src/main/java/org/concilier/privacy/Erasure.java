package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/**
 * Makes a person nobody: first the vault destroys the key and lists the person, then one transaction of the main
 * database does to every holding what the registry says. A crash between the two is mended by {@link ErasureWatch}, and
 * so is a restored backup. Internal: judges nobody.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Erasure {
    static final String AGAIN = "applied again: the person had come back with a backup or after a crash";
    private static final int PIECE = 500;

    @Inject
    org.concilier.vault.Erased listed;

    @Inject
    Traces traces;

    /**
     * Again does nothing more.
     *
     * @param why kept as proof, up to 200 characters, without anything personal
     */
    public void erase(UUID customerId, String why) {
        listed.add(customerId);
        traces.erase(customerId, why);
    }

    /**
     * Erases again whoever the vault lists and the main database still knows.
     *
     * @return how many that were
     */
    public int mend() {
        int mended = 0;
        var page = listed.after(null, PIECE);
        while (!page.isEmpty()) {
            for (var left : traces.left(page)) {
                traces.erase(left, AGAIN);
                mended++;
            }
            page = listed.after(page.get(page.size() - 1), PIECE);
        }
        return mended;
    }
}
