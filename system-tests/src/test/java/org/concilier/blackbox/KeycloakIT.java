package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.concilier.server.Answer;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.Keycloak;
import org.concilier.server.Staff;
import org.concilier.server.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Staff who sign in at a real OpenID provider: where one is wished for. */
@EnabledIfSystemProperty(
        named = Keycloak.PROPERTY,
        matches = ".+",
        disabledReason = "a real Keycloak is only tried with ./concilier test --keycloak")
class KeycloakIT {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private static Keycloak keycloak;
    private static PayaraServer server;

    @BeforeAll
    static void start() {
        var distribution = Keycloak.distribution();
        var port = freePort();
        keycloak = Keycloak.start(distribution, realm("http://localhost:" + port + "/desk-oidc/callback"));
        var home = Folders.fresh("company");
        Bootstrap.into(home);
        server = PayaraServer.start(ServerSettings.of(Folders.ROOT, home, port)
                .with("CONCILIER_OIDC_ISSUER", keycloak.issuer())
                .with("CONCILIER_OIDC_CLIENT_ID", "concilier")
                .with("CONCILIER_OIDC_CLIENT_SECRET", "only-this-test-knows-it")
                .with("CONCILIER_OIDC_ROLES", "desk-agents=agent")
                .with("CONCILIER_OIDC_ACR", "1=urn:concilier:acr:2"));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (keycloak != null) keycloak.close();
    }

    @Test
    void anAgentSignsInThereAndWorksHere() {
        var zoe = new Visitor(server.address());

        var arrived = zoe.follow(signedIn(zoe, "zoe", "/desk-oidc?from=%2Fdesk%2Fcustomers"));

        assertThat(arrived.expecting(302).header("Location")).isEqualTo("/desk/customers");
        assertThat(zoe.follow(arrived).expecting(200).status()).isEqualTo(200);
    }

    /** Its cookie alone is level 0 there; we ask for more, so it asks the person. */
    @Test
    void aLevelThatIsAskedForIsShownAgain() {
        var zoe = new Visitor(server.address());
        zoe.follow(signedIn(zoe, "zoe", "/desk-oidc"));

        for (var departure : new String[] {"/desk-oidc", "/desk-oidc?again=1"}) {
            zoe.go(server.address() + "/");
            var shown = zoe.follow(signedIn(zoe, null, departure));
            assertThat(shown.expecting(302).header("Location")).isEqualTo("/desk/");
        }
    }

    @Test
    void whoHasNoRoleThereHasNoneHere() {
        var yann = new Visitor(server.address());

        assertThat(yann.follow(signedIn(yann, "yann", "/desk-oidc"))
                        .expecting(302)
                        .header("Location"))
                .isEqualTo("/desk-login?company=role");
    }

    /** Through the provider's form; without a login when the provider asks only for the passphrase again. */
    private static Answer signedIn(Visitor who, String login, String departure) {
        var page = who.follow(who.go(departure).expecting(302)).expecting(200);
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        var passphrase = "password=" + Staff.PASSPHRASE.replace(' ', '+');
        var fields = login == null ? passphrase : "username=" + login + "&" + passphrase;
        return who.send(URI.create(form.group(1).replace("&amp;", "&")).toString(), fields)
                .expecting(302);
    }

    private static String realm(String callback) {
        try (var in = KeycloakIT.class.getResourceAsStream("/alba-realm.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("CALLBACK", callback);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
