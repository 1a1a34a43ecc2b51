package org.concilier.server;

import java.nio.file.Path;
import org.concilier.identity.company.FakeProvider;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One Payara Server with the EAR for all classes of a test run: started when first asked for, stopped at the end. */
public final class OneServer implements LauncherSessionListener {
    private static PayaraServer server;
    private static Shop shop;
    private static FakeProvider company;

    /** The server's API with the starter catalogue published. */
    public static synchronized Shop shop() {
        if (shop == null) {
            var home = Folders.fresh("shared");
            Bootstrap.into(home);
            company = new FakeProvider();
            server = PayaraServer.start(ServerSettings.of(Folders.ROOT, home, 0)
                    .with("CONCILIER_OIDC_ISSUER", company.issuer())
                    .with("CONCILIER_OIDC_CLIENT_ID", FakeProvider.CLIENT)
                    .with("CONCILIER_OIDC_CLIENT_SECRET", FakeProvider.SECRET)
                    .with("CONCILIER_OIDC_ROLES", "desk-agents=agent, sellers=marketer"));
            shop = new Shop(new Api(server.address()));
            shop.publishCatalogue();
        }
        return shop;
    }

    public static Api api() {
        return shop().api();
    }

    /** The company's own identity provider, as the server knows it. */
    public static synchronized FakeProvider company() {
        shop();
        return company;
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
            if (company != null) company.close();
            server = null;
            shop = null;
        }
    }
}
