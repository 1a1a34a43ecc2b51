package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.identity.guard.GuessesSlowed;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done to refuse somebody is counted, as times on a busy machine prove nothing: statements, and memory filled. */
@OnBothDatabases
class SameWorkTest {
    private static final String WRONG = "another kettle orbit nineteen";

    private final Domain domain;
    private final IdentityWorld world;
    private final Argon2 argon2;
    private final Map<String, Work> done = new LinkedHashMap<>();

    /**
     * @param statements in their order, without what they are about
     * @param kib filled by Argon2
     */
    private record Work(CredentialValidationResult answer, List<String> statements, long kib) {}

    SameWorkTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        argon2 = domain.get(Argon2.class);
    }

    @Test
    @Attack(id = "P-8", asvs = "6.3.8")
    @DisplayName("every refusal at the customers' door costs the same statements and the same hashing")
    void aRefusalCostsTheSameWhoeverIsRefused() {
        refuse("nobody", SignIn.with(PORTAL, nobody(), WRONG, null));
        refuse("wrong passphrase", SignIn.with(PORTAL, world.customer(), WRONG, null));
        refuse("passkey alone", SignIn.with(PORTAL, without("passphrase_hash = null"), WRONG, null));
        refuse("closed, wrong passphrase", SignIn.with(PORTAL, without("enabled = false"), WRONG, null));
        refuse("closed, right passphrase", SignIn.with(PORTAL, without("enabled = false"), PASSPHRASE, null));
        refuse("staff", SignIn.with(PORTAL, world.agent(), WRONG, null));
        refuse("cheap old hash", SignIn.with(PORTAL, ofOld(19_456), WRONG, null));
        refuse("hash a little older", SignIn.with(PORTAL, ofOld(40_000), WRONG, null));

        assertAllAlike(47_104);
    }

    @Test
    @Attack(id = "P-8", asvs = "6.3.8")
    void aRefusalAtTheDeskCostsTheSameWhoeverIsRefused() {
        refuse("nobody", SignIn.with(DESK, nobody(), WRONG, "123456"));
        refuse("wrong passphrase", SignIn.with(DESK, world.agent(), WRONG, "123456"));
        refuse("right code", SignIn.with(DESK, world.agent(), WRONG, world.code(0)));
        refuse("a customer", SignIn.with(DESK, world.customer(), WRONG, "123456"));

        assertAllAlike(47_104);
    }

    @Test
    @Attack(id = "P-8", asvs = "6.3.8")
    void whatIsTooLongCostsNoHashForAnybody() {
        refuse("nobody", SignIn.with(PORTAL, nobody(), "x".repeat(5_000), null));
        refuse("a customer", SignIn.with(PORTAL, world.customer(), "x".repeat(5_000), null));

        assertAllAlike(0);
    }

    @Test
    @Attack(id = "P-8", asvs = "6.3.8")
    void whoHasToWaitCostsTheSameWhoeverItIs() {
        for (var login : List.of(nobody(), world.customer(), without("enabled = false"))) {
            for (var i = 0; i < 5; i++) world.opens(PORTAL, login, WRONG, null);
            refuse(login, SignIn.with(PORTAL, login, WRONG, null));
        }

        assertAllAlike(0);
    }

    private void refuse(String who, SignIn shown) {
        var filled = argon2.filledKib();
        var answers = new ArrayList<CredentialValidationResult>();
        var statements = domain.statements(() -> answers.add(answer(shown)));
        done.put(who, new Work(answers.get(0), statements, argon2.filledKib() - filled));
    }

    /** Null for whoever is asked to wait. */
    private CredentialValidationResult answer(SignIn shown) {
        try {
            return world.show(shown);
        } catch (GuessesSlowed slowed) {
            assertThat(slowed.seconds()).isEqualTo(1);
            return null;
        }
    }

    private void assertAllAlike(long kib) {
        var nobody = done.values().iterator().next();
        assertThat(nobody.kib()).isEqualTo(kib);
        assertThat(nobody.statements()).isNotEmpty();
        done.forEach((who, work) -> assertThat(work).as(who).isEqualTo(nobody));
    }

    private static String nobody() {
        return UUID.randomUUID() + "@customer.example";
    }

    /** A customer to whom this was done. */
    private String without(String what) {
        var login = world.customer();
        world.update("account set " + what + " where login = ?1", login);
        return login;
    }

    private String ofOld(int memory) {
        var login = world.customer();
        var hash = domain.get(Passphrases.class).made(PASSPHRASE.toCharArray(), memory);
        world.update("account set passphrase_hash = ?1 where login = '" + login + "'", hash);
        return login;
    }
}
