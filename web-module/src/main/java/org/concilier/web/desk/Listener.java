package org.concilier.web.desk;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;

/** A page that follows a call, as server-sent events (WHATWG HTML section 9.2). It is told numbers and nothing else. */
final class Listener implements AsyncListener {
    /** So that a page that has gone is noticed. */
    private static final int QUIET_TICKS = 30;

    private final String call;
    private final AsyncContext connection;
    private final LiveCalls live;
    private int told;
    private int quiet;

    /** @param told the step that the page has shown */
    Listener(String call, int told, AsyncContext connection, LiveCalls live) {
        this.call = call;
        this.told = told;
        this.connection = connection;
        this.live = live;
    }

    String call() {
        return call;
    }

    synchronized void tell(int step) {
        if (step > told) write("id: " + step + "\nevent: step\ndata: " + step + "\n\n");
        else if (++quiet >= QUIET_TICKS) write(": still here\n\n");
        told = Math.max(told, step);
    }

    private void write(String text) {
        quiet = 0;
        try {
            var out = connection.getResponse().getWriter();
            out.write(text);
            out.flush();
            if (out.checkError()) throw new IOException("the page has gone");
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    private void end() {
        live.remove(this);
        try {
            connection.complete();
        } catch (IllegalStateException ended) {
            // it was over already
            quiet = 0;
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        live.remove(this);
    }

    /** The page connects again by itself. */
    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        live.remove(this);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        live.add(this);
    }
}
