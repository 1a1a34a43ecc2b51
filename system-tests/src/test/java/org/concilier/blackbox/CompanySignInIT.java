package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concilier.Attack;
import org.concilier.identity.company.FakeProvider;
import org.concilier.server.Answer;
import org.concilier.server.OneServer;
import org.concilier.server.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Staff who come from the company's own identity provider, from the button to the desk. */
class CompanySignInIT {
    private final FakeProvider company = OneServer.company();
    private final Visitor visitor = new Visitor(OneServer.api().base());

    @BeforeEach
    void zoe() {
        company.says = claims -> claims;
    }

    @AfterEach
    void nobodyElse() {
        company.says = claims -> claims;
    }

    @Test
    void theButtonLeadsToTheDesk() {
        assertThat(visitor.go("/desk-login?from=%2Fdesk%2Fcustomers")
                        .expecting(200)
                        .body())
                .contains("href=\"/desk-oidc?from=%2Fdesk%2Fcustomers\"");

        var arrived = arrive("/desk-oidc?from=%2Fdesk%2Fcustomers");

        assertThat(arrived.header("Location")).isEqualTo("/desk/customers");
        assertThat(visitor.follow(arrived).expecting(200).status()).isEqualTo(200);
        assertThat(visitor.has("__Host-desk-oidc")).as("used up").isFalse();
    }

    @Test
    @Attack(id = "S-15", asvs = "3.7.2")
    @DisplayName("a page elsewhere as the goal, there and back")
    void nobodyIsSentElsewhere() {
        assertThat(arrive("/desk-oidc?from=https%3A%2F%2Fevil.example%2Fdesk%2F")
                        .header("Location"))
                .isEqualTo("/desk/");
    }

    @Test
    void whoGoesNowhereInParticularBeginsWhereTheirWorkIs() {
        assertThat(visitor.follow(arrive("/desk-oidc")).expecting(302).header("Location"))
                .endsWith("/desk/customers");

        var seller = new Visitor(OneServer.api().base());
        company.says = claims ->
                claims.subject("seller").claim("preferred_username", "seller").claim("roles", List.of("sellers"));
        var arrived = seller.follow(seller.follow(seller.go("/desk-oidc")));
        assertThat(seller.follow(arrived).expecting(302).header("Location")).endsWith("/office/home");
    }

    @Test
    @Attack(id = "S-10", asvs = "10.5.1")
    @DisplayName("an answer in a browser that began nothing, and the same answer twice")
    void anAnswerBelongsToItsBrowser() {
        var back = visitor.follow(visitor.go("/desk-oidc").expecting(302)).expecting(302);
        var stranger = new Visitor(OneServer.api().base());

        assertThat(stranger.follow(back).expecting(302).header("Location")).isEqualTo("/desk-login?company=failed");
        assertThat(stranger.has("__Host-desk")).isFalse();
        assertThat(visitor.follow(back).expecting(302).header("Location")).isEqualTo("/desk/");
        assertThat(visitor.follow(back).expecting(302).header("Location")).isEqualTo("/desk-login?company=failed");
    }

    @Test
    void whoIsRefusedReadsWhy() {
        company.says = claims -> claims.claim("acr", "1");
        var weak = arrive("/desk-oidc");
        assertThat(weak.header("Location")).isEqualTo("/desk-login?company=weak");
        assertThat(visitor.follow(weak).expecting(200).body()).contains("class=\"note bad\"");
        assertThat(visitor.go("/desk/customers").status()).isEqualTo(302);

        company.says = claims -> claims.subject("gardener").claim("roles", List.of("garden"));
        assertThat(arrive("/desk-oidc").header("Location")).isEqualTo("/desk-login?company=role");
        company.says = claims -> claims.claim("nonce", "another");
        assertThat(arrive("/desk-oidc").header("Location")).isEqualTo("/desk-login?company=failed");
        assertThat(visitor.go("/desk-login?company=%3Cscript%3E").expecting(200).body())
                .doesNotContain("<script>")
                .doesNotContain("class=\"note bad\"");
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("a role that the company took away is gone with every session")
    void aLostRoleEndsTheSession() {
        company.says = claims -> claims.subject("leaver").claim("preferred_username", "leaver");
        visitor.follow(visitor.follow(arrive("/desk-oidc"))).expecting(200);
        var elsewhere = new Visitor(OneServer.api().base());
        company.says = claims -> claims.subject("leaver").claim("roles", List.of());

        var refused = elsewhere.follow(elsewhere.follow(elsewhere.go("/desk-oidc")));

        assertThat(refused.header("Location")).isEqualTo("/desk-login?company=role");
        assertThat(visitor.go("/desk/customers").expecting(302).header("Location"))
                .contains("/desk-login");
    }

    private Answer arrive(String departure) {
        return visitor.follow(
                        visitor.follow(visitor.go(departure).expecting(302)).expecting(302))
                .expecting(302);
    }
}
