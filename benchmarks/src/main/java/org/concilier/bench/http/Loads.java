package org.concilier.bench.http;

import java.util.List;

/** The empty resource and ours under the same load, a second each, turn and turn about. */
record Loads(Load empty, Load ours) {
    /** Until the server has compiled what it runs: some thousands of decisions. */
    private static final int WARM_UP = 30;

    private static final int ROUNDS = 15;
    private static final long ROUND_MILLIS = 1_000;

    /** One request for each connection; the figures are those after the warming up. */
    static Loads inTurns(int port, List<byte[]> bare, List<byte[]> asking) throws Exception {
        inTurns(WARM_UP, port, bare, asking);
        return inTurns(ROUNDS, port, bare, asking);
    }

    private static Loads inTurns(int rounds, int port, List<byte[]> bare, List<byte[]> asking) throws Exception {
        try (var empty = new Load(port, bare);
                var ours = new Load(port, asking)) {
            for (int i = 0; i < rounds; i++) {
                empty.run(ROUND_MILLIS);
                ours.run(ROUND_MILLIS);
            }
            return new Loads(empty, ours);
        }
    }
}
