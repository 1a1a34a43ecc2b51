package org.concilier.identity;

import java.util.concurrent.ThreadLocalRandom;

/** Browsers that have never been seen, each in a network of its own. */
final class Networks {
    private Networks() {}

    static Browser another() {
        var random = ThreadLocalRandom.current();
        var address = random.nextInt(1, 223) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
        return new Browser(address, "Firefox/140 Linux", null, null);
    }
}
