package org.concilier.privacy.request;

import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.concilier.vault.SubjectKey;

/** Takes bytes and stores them in pieces, each sealed for its place, so that a package of any size needs little memory. */
final class SealedPieces extends OutputStream {
    /** In base64, and with nonce and tag, still less than a million characters. */
    private static final int MOST = 700_000;

    private final EntityManager em;
    private final UUID requestId;
    private final SubjectKey key;
    private final byte[] piece = new byte[MOST];
    private int filled;
    private long bytes;
    private int pieces;

    SealedPieces(EntityManager em, UUID requestId, SubjectKey key) {
        this.em = em;
        this.requestId = requestId;
        this.key = key;
    }

    static String use(UUID requestId, int seq) {
        return "privacy-package:" + requestId + ":" + seq;
    }

    @Override
    public void write(int one) {
        if (filled == MOST) store();
        piece[filled++] = (byte) one;
    }

    @Override
    public void write(byte[] some, int from, int length) {
        int done = 0;
        while (done < length) {
            if (filled == MOST) store();
            int now = Math.min(length - done, MOST - filled);
            System.arraycopy(some, from + done, piece, filled, now);
            filled += now;
            done += now;
        }
    }

    @Override
    public void close() {
        if (filled > 0) store();
    }

    long bytes() {
        return bytes;
    }

    int pieces() {
        return pieces;
    }

    private void store() {
        var sealed = key.seal(Arrays.copyOf(piece, filled), use(requestId, pieces));
        em.createNativeQuery("insert into privacy_package_piece (request_id, seq, content) values (?1, ?2, ?3)")
                .setParameter(1, requestId)
                .setParameter(2, pieces)
                .setParameter(3, Base64.getEncoder().encodeToString(sealed))
                .executeUpdate();
        bytes += filled;
        pieces++;
        filled = 0;
    }
}
