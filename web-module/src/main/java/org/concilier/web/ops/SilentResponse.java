package org.concilier.web.ops;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.Writer;

/** An answer of which only the status and the headers are kept. */
final class SilentResponse extends HttpServletResponseWrapper {
    SilentResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(Writer.nullWriter());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Nowhere();
    }

    @Override
    public void setContentLength(int length) {
        // Of a body that is not sent.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Of a body that is not sent.
    }

    @Override
    public void flushBuffer() {
        // Nothing to flush: the answer is written by whoever silenced it.
    }

    private static final class Nowhere extends ServletOutputStream {
        @Override
        public void write(int octet) {
            // Not sent.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("health is not asynchronous");
        }
    }
}
