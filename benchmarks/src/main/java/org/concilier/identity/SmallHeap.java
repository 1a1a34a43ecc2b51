package org.concilier.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;

/**
 * The crowd in a Java of its own, with so little heap that it would fail if each of the 64 took its 46 MiB, or if what one
 * took were not let go: together they would want 2.9 GiB. On H2 in memory, which is in the same heap.
 */
public final class SmallHeap {
    private static final int MEBIBYTES = 224;
    private static final int TIMES = 5;
    private static final int WARM_UP = 20;
    private static final Logger CHATTY = Logger.getLogger("org");

    private SmallHeap() {}

    static JsonObject crowd() throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEBIBYTES + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dconcilier.root=" + System.getProperty("concilier.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var last = "";
        try (var lines = child.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) last = line;
        }
        if (child.waitFor() != 0) throw new IllegalStateException("the crowd did not fit into " + MEBIBYTES + " MiB");
        return Json.createReader(new StringReader(last)).readObject();
    }

    /** Five crowds after each other, and on the last line what came of them. */
    public static void main(String[] args) throws Exception {
        CHATTY.setLevel(Level.WARNING);
        var domain = Domain.of(new SmallHeap(), DatabaseKind.H2);
        var world = new IdentityWorld(domain);
        var people = new People(domain);
        // What a server that has just started would do slowly is done before they come.
        for (int i = 0; i < WARM_UP; i++) world.opens(shown(people.another()));
        var crowd = new Crowd();
        System.gc();
        var before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        for (int i = 0; i < TIMES; i++) {
            var logins = new ArrayList<String>();
            for (int j = 0; j < Crowd.SIZE; j++) logins.add(people.another());
            crowd.rush(logins, SmallHeap::shown, world::opens);
        }
        System.out.println(Json.createObjectBuilder(crowd.figures())
                .add("times", TIMES)
                .add("heapMiB", MEBIBYTES)
                .add("usedMiBBefore", before >> 20)
                .build());
        System.exit(0);
    }

    private static SignIn shown(String login) {
        return SignIn.with(Realm.PORTAL, login, IdentityWorld.PASSPHRASE, null).from(Networks.another());
    }
}
