package org.concilier.server;

import java.nio.file.Path;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One Payara Server with the EAR for all classes of a test run: started when first asked for, stopped at the end. */
public final class OneServer implements LauncherSessionListener {
    private static PayaraServer server;
    private static Shop shop;

    /** The server's API with the starter catalogue published. */
    public static synchronized Shop shop() {
        if (shop == null) {
            var home = Folders.fresh("shared");
            Bootstrap.into(home);
            server = PayaraServer.start(ServerSettings.of(Folders.ROOT, home, 0));
            shop = new Shop(new Api(server.address()));
            shop.publishCatalogue();
        }
        return shop;
    }

    public static Api api() {
        return shop().api();
    }

    /** Where the server logs, to look for what must not be there. */
    public static synchronized Path log() {
        shop();
        return server.log();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        synchronized (OneServer.class) {
            if (server != null) server.close();
            server = null;
            shop = null;
        }
    }
}
