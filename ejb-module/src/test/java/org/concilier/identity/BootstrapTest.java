package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Secrets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class BootstrapTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final String client = "client-" + UUID.randomUUID();
    private final String agent = UUID.randomUUID() + "@alba.example";

    @TempDir
    Path folder;

    BootstrapTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
    }

    @Test
    void theFileGivesTheFirstClientsAndStaff() {
        read(file("first-secret", PASSPHRASE, "offers:read"));

        assertThat(knows("first-secret")).isTrue();
        assertThat(world.opens(Realm.DESK, agent, PASSPHRASE, world.code(0))).isTrue();
    }

    @Test
    void aSecondReadingChangesNothing() {
        var file = file("first-secret", PASSPHRASE, "offers:read");
        read(file);
        var code = world.code(0);
        assertThat(world.opens(Realm.DESK, agent, PASSPHRASE, code)).isTrue();

        read(file);

        assertThat(world.opens(Realm.DESK, agent, PASSPHRASE, code))
                .as("a spent code stays spent")
                .isFalse();
        assertThat(knows("first-secret")).isTrue();
    }

    @Test
    @DisplayName("What somebody changed, or switched off, a restart leaves alone")
    void whatExistsIsNeverOverwritten() {
        read(file("first-secret", PASSPHRASE, "offers:read"));
        world.update("client set enabled = false where client_id = ?1", client);
        world.update("account set enabled = false where login = ?1", agent);

        read(file("second-secret", "another passphrase altogether", "admin"));

        assertThat(knows("first-secret")).isFalse();
        assertThat(knows("second-secret")).isFalse();
        world.update("client set enabled = true where client_id = ?1", client);
        assertThat(world.show(new ClientSecretCredential(client, "first-secret"))
                        .getCallerGroups())
                .containsExactly("offers:read");
        assertThat(world.opens(Realm.DESK, agent, "another passphrase altogether", world.code(0)))
                .isFalse();
    }

    @Test
    @Attack(id = "S-18", asvs = "6.3.2")
    @DisplayName("no default accounts")
    void withoutAFileNobodyIsMade() {
        var before = accounts();

        read(Optional.empty());

        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> read(Optional.of(folder.resolve("none.json").toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("concilier.bootstrap-file");
    }

    @Test
    void aPrivateKeyInTheFileIsKeptAsPublicOnly() throws IOException {
        var file = folder.resolve("keys.json");
        Files.writeString(file, """
                {"clients":[{"clientId":"%s","kind":"VERIFIER","jwk":%s,"scopes":["assertions:write"]}],"staff":[]}""".formatted(client, Jwts.OURS.toJSONString()));

        read(Optional.of(file.toString()));

        var kept = domain.inTransaction(
                () -> domain.get(ClientKeys.class).of(client).get(0).jwk().toJSONString());
        assertThat(kept).contains(Jwts.OURS.getX().toString()).doesNotContain("\"d\"");
    }

    private Optional<String> file(String secret, String passphrase, String scope) {
        try {
            return Optional.of(Files.writeString(folder.resolve("bootstrap.json"), """
                            {"clients":[{"clientId":"%s","kind":"PARTNER","clientSecret":"%s","scopes":["%s"]}],
                             "staff":[{"login":"%s","role":"agent","passphrase":"%s","totpSecret":"%s"}]}""".formatted(
                                    client, secret, scope, agent, passphrase, IdentityWorld.TOTP))
                    .toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Optional<String> file) {
        var bootstrap = new Bootstrap();
        bootstrap.file = file;
        bootstrap.accounts = domain.get(Accounts.class);
        bootstrap.passphrases = domain.get(Passphrases.class);
        bootstrap.secrets = domain.get(Secrets.class);
        bootstrap.clock = domain.clock();
        domain.inTransaction(() -> {
            bootstrap.em = domain.em();
            bootstrap.read();
            return null;
        });
    }

    private boolean knows(String secret) {
        return world.opens(new ClientSecretCredential(client, secret));
    }

    private long accounts() {
        return domain.inTransaction(() ->
                (Long) domain.em().createQuery("select count(a) from Account a").getSingleResult());
    }
}
