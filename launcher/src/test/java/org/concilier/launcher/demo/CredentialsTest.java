package org.concilier.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private final Credentials credentials = Credentials.random();

    @Test
    void giveTheServerNoPrivateKey() {
        assertThat(credentials.bootstrap().toString()).doesNotContain("\"d\":");
        assertThat(credentials.json("http://localhost:1").toString()).contains("\"d\":");
    }

    @Test
    void areNeverTheSameTwice() {
        var other = Credentials.random();
        assertThat(other.clientSecret()).isNotEqualTo(credentials.clientSecret());
        assertThat(other.staff()).doesNotContainAnyElementsOf(credentials.staff());
    }

    @Test
    void haveKeysOfFullLengthAndLongPassphrases() {
        for (int i = 0; i < 300; i++) {
            var key = Secrets.privateJwk();
            for (var part : new String[] {"x", "y", "d"}) {
                assertThat(Base64.getUrlDecoder().decode(key.getString(part))).hasSize(32);
            }
            assertThat(Secrets.passphrase()).hasSizeGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void holdOneAccountForEachRole() {
        assertThat(credentials.staff())
                .extracting(one -> one.getString("role"))
                .containsExactly("agent", "privacy-officer", "marketer", "security-admin", "auditor");
    }

    @Test
    void listTheCustomersThatGotAnAccount() {
        credentials.add(new Credentials.CustomerAccount("id", "shop-1", "a@example.org", "five words"));
        var customer =
                credentials.json("http://localhost:1").getJsonArray("customers").getJsonObject(0);
        assertThat(customer.keySet()).containsExactly("id", "externalId", "login", "passphrase", "totpSecret");
    }
}
