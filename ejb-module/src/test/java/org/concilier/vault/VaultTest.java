package org.concilier.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Keys;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Secrets;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class VaultTest {
    private final DatabaseKind kind;
    private final Domain domain;
    private final SubjectKeys keys;
    private final Erased erased;
    private final UUID someone = UUID.randomUUID();

    VaultTest(DatabaseKind kind) {
        this.kind = kind;
        domain = Domain.of(this, kind);
        keys = domain.get(SubjectKeys.class);
        erased = domain.get(Erased.class);
    }

    @Test
    void aPersonHasOneKey() {
        var sealed = keys.of(someone).seal("yes", "answer");

        assertThat(keys.of(someone).open(sealed, "answer")).isEqualTo("yes");
        assertThat(keys.find(someone).orElseThrow().open(sealed, "answer")).isEqualTo("yes");
    }

    @Test
    void lookingForAKeyMakesNone() {
        assertThat(keys.find(someone)).isEmpty();
        assertThat(count("subject_key where subject_id = '" + someone + "'")).isZero();
    }

    @Test
    void aKeyStaysWhenItsFirstUseIsRolledBack() {
        var sealed = new ArrayList<String>();

        assertThatThrownBy(() -> domain.inTransaction(() -> {
                    sealed.add(keys.of(someone).seal("yes", "answer"));
                    throw new IllegalStateException("refused");
                }))
                .hasMessageContaining("refused");

        assertThat(keys.find(someone).orElseThrow().open(sealed.get(0), "answer"))
                .isEqualTo("yes");
    }

    @Test
    void theVaultHoldsNoKeyInTheClear() {
        keys.of(someone);

        var stored = domain.get(Vault.class).transaction(c -> {
            try (var row = c.createStatement()
                    .executeQuery("select wrapped_key from subject_key where subject_id = '" + someone + "'")) {
                row.next();
                return row.getString(1);
            }
        });
        // A nonce of 12 bytes, then 44 characters of the key and a tag of 16 bytes, both in base64.
        assertThat(stored).matches("[\\w-]{16}\\.[\\w-]{80}");
    }

    @Test
    void twoNodesAtOnceMakeOneKey() throws Exception {
        var together = new CyclicBarrier(4);
        var work = new ArrayList<Future<SubjectKey>>();
        for (int i = 0; i < 4; i++) {
            work.add(domain.executor().submit(() -> {
                together.await();
                return keys.of(someone);
            }));
        }

        var sealed = work.get(0).get().seal("yes", "answer");
        for (var one : work) assertThat(one.get().open(sealed, "answer")).isEqualTo("yes");
    }

    @Test
    void manyPersonsAtOnceAreAllServed() {
        var many = Stream.generate(UUID::randomUUID).limit(1_203).toList();
        erased.add(many.get(7));

        var made = keys.of(many);

        assertThat(made).hasSize(1_202).doesNotContainKey(many.get(7));
        assertThat(keys.find(many)).hasSize(1_202);
        assertThat(erased.among(many)).containsExactly(many.get(7));
    }

    @Test
    void anErasedPersonNeverGetsAKeyAgain() {
        var sealed = keys.of(someone).seal("yes", "answer");

        erased.add(someone);

        assertThat(keys.find(someone)).isEmpty();
        assertThat(keys.of(List.of(someone))).isEmpty();
        assertThatThrownBy(() -> keys.of(someone)).isInstanceOf(SubjectErased.class);
        assertThat(erased.contains(someone)).isTrue();
        assertThat(sealed).isNotEmpty();
    }

    @Test
    void whoNeverHadAKeyIsErasedAllTheSameAndTwiceIsOnce() {
        erased.add(someone);
        erased.add(someone);

        assertThat(keys.of(List.of(someone))).isEmpty();
        assertThat(count("erased where subject_id = '" + someone + "'")).isEqualTo(1);
    }

    @Test
    void erasureIsDoneAlthoughTheCallerRollsBack() {
        keys.of(someone);

        assertThatThrownBy(() -> domain.inTransaction(() -> {
                    erased.add(someone);
                    throw new IllegalStateException("the rest of it failed");
                }))
                .hasMessageContaining("failed");

        assertThat(erased.contains(someone)).isTrue();
        assertThat(keys.find(someone)).isEmpty();
    }

    @Test
    void theErasedAreListedPageByPage() {
        var all = Stream.generate(UUID::randomUUID).limit(25).toList();
        all.forEach(erased::add);

        var seen = new ArrayList<UUID>();
        for (var page = erased.after(null, 10); !page.isEmpty(); page = erased.after(page.get(page.size() - 1), 10)) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            seen.addAll(page);
        }

        assertThat(seen).containsAll(all).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen)).hasSize((int) count("erased"));
    }

    @Test
    void aVaultOfAnotherKeyIsRefusedAtStart() {
        keys.of(someone);
        var vault = new Vault();
        vault.dataSource = domain.vault();
        vault.main = domain.pool();
        vault.secrets = Keys.under("b3RoZXIgb3RoZXIgb3RoZXIgb3RoZXIgb3RoZXIgb3Q=");

        assertThatThrownBy(vault::unlock).hasMessageContaining("made with another concilier.key-encryption-key");
    }

    @Test
    void anotherVaultThanTheDatabasesOwnIsRefusedAtStart() {
        keys.of(someone);
        var anotherVault = kind.fresh();
        try {
            var vault = new Vault();
            vault.dataSource = anotherVault;
            vault.main = domain.pool();
            vault.secrets = domain.get(Secrets.class);

            assertThatThrownBy(vault::unlock).hasMessageContaining("not the one that this database");
        } finally {
            anotherVault.dispose();
        }
    }

    @Test
    void theVaultIsAskedOnceForManyPersons() {
        var many = Stream.generate(UUID::randomUUID).limit(400).toList();
        keys.of(many);

        assertThat(domain.vaultStatements(() -> keys.of(many))).hasSize(1);
        assertThat(domain.vaultStatements(() -> erased.among(many))).hasSize(1);
    }

    private long count(String from) {
        return domain.get(Vault.class).transaction(c -> {
            try (var row = c.createStatement().executeQuery("select count(*) from " + from)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
