package org.concilier.shared;

import java.util.ArrayList;
import java.util.List;

/** The statements of one database while somebody listens; otherwise none is kept, however many go by. */
final class Heard {
    private final List<String> statements = new ArrayList<>();
    private boolean listening;

    List<String> during(Runnable body) {
        listen(true);
        try {
            body.run();
            return heard();
        } finally {
            listen(false);
        }
    }

    synchronized void hear(String statement) {
        if (listening) statements.add(statement);
    }

    private synchronized List<String> heard() {
        return List.copyOf(statements);
    }

    private synchronized void listen(boolean listening) {
        this.listening = listening;
        statements.clear();
    }
}
