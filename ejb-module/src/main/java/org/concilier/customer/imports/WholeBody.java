package org.concilier.customer.imports;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that notices that it ends before the length announced for it, whatever the server makes of that. */
final class WholeBody extends FilterInputStream {
    private final long announced;
    private long seen;

    /** @param announced Content-Length, negative when unknown */
    WholeBody(InputStream body, long announced) {
        super(body);
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        var b = super.read();
        count(b < 0 ? -1 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws EOFException {
        if (read >= 0) seen += read;
        else if (seen < announced) throw new EOFException("cut after " + seen + " of " + announced + " bytes");
    }
}
