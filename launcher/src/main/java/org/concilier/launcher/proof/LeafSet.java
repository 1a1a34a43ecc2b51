package org.concilier.launcher.proof;

import java.nio.ByteBuffer;

/**
 * Hashes of leaves with their kinds, 17 bytes each in an open hash table. Half of each SHA-256 is kept: whoever wants two
 * leaves to be taken for one would have to try 2^64 of them.
 */
final class LeafSet {
    /** What became of a record's leaf. */
    enum Found {
        NOT_THERE,
        FREE,
        TAKEN
    }

    private final long[] high;
    private final long[] low;
    /** 0 is an empty place; else kind + 1, negative once a record has taken the leaf. */
    private final byte[] state;

    private final long most;
    private long size;

    /** @param most leaves that it has room for; more are not kept */
    LeafSet(long most) {
        this.most = most;
        int places = (int) Math.min(Integer.MAX_VALUE - 8, most + most / 2 + 16);
        high = new long[places];
        low = new long[places];
        state = new byte[places];
    }

    /**
     * Adds a leaf.
     *
     * @param kind 0 to 125
     * @return false when it was there
     */
    boolean add(byte[] hash, int kind) {
        if (size >= most) return true;
        int place = place(hash);
        if (state[place] != 0) return false;
        var halves = ByteBuffer.wrap(hash);
        high[place] = halves.getLong();
        low[place] = halves.getLong();
        state[place] = (byte) (kind + 1);
        size++;
        return true;
    }

    /** Takes the leaf for one record. */
    Found take(byte[] hash) {
        int place = place(hash);
        if (state[place] == 0) return Found.NOT_THERE;
        if (state[place] < 0) return Found.TAKEN;
        state[place] = (byte) -state[place];
        return Found.FREE;
    }

    /** The kind of a leaf that is there. */
    int kind(byte[] hash) {
        return Math.abs(state[place(hash)]) - 1;
    }

    private int place(byte[] hash) {
        var halves = ByteBuffer.wrap(hash);
        long one = halves.getLong();
        long two = halves.getLong();
        int place = (int) Long.remainderUnsigned(one, state.length);
        while (state[place] != 0 && (high[place] != one || low[place] != two)) {
            place = place + 1 == state.length ? 0 : place + 1;
        }
        return place;
    }
}
