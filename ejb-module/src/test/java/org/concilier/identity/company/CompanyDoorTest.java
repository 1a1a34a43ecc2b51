package org.concilier.identity.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.concilier.Attack;
import org.concilier.identity.company.CompanyRefused.Reason;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.assurance.Assurance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CompanyDoorTest {
    private final FakeProvider provider = new FakeProvider();
    private final FakeBrowser browser = new FakeBrowser();
    private final Domain domain;
    private final CompanyDoor door;

    CompanyDoorTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        door = Settled.by(domain, provider.issuer());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void whoSignsInAtTheCompanyComesInWithRoleAndLevel() {
        var person = visit();

        assertThat(person.issuer()).isEqualTo(provider.issuer());
        assertThat(person.subject()).isEqualTo("u-1");
        assertThat(person.login()).isEqualTo("zoe");
        assertThat(person.role()).isEqualTo("agent");
        assertThat(person.level()).isEqualTo(Assurance.PHR);
        assertThat(person.wanted()).isEqualTo("/desk/customers");
        assertThat(provider.askedBy).startsWith("Basic ");
    }

    @Test
    @DisplayName("RFC 9700: PKCE, state, nonce, one redirect address, and the levels that are enough")
    void theQuestionSaysAllItShould() {
        var question = FakeBrowser.question(door.depart("/desk/customers", false));

        assertThat(question.get("redirect_uri")).containsExactly("http://localhost:8080/desk-oidc/callback");
        assertThat(question.get("response_type")).containsExactly("code");
        assertThat(question.get("code_challenge_method")).containsExactly("S256");
        assertThat(question.get("acr_values")).containsExactly("phrh phr");
        assertThat(question.get("max_age")).containsExactly("36000");
        assertThat(question).containsKeys("state", "nonce", "code_challenge").doesNotContainKey("client_secret");
        assertThat(FakeBrowser.question(door.depart("/desk/customers", true)).get("max_age"))
                .containsExactly("0");
    }

    @Test
    @Attack(id = "S-10", asvs = "10.5.1")
    @DisplayName("an answer of another sign-in, of another browser, twice, late, or without a beginning")
    void anAnswerFitsOneDeparture() throws Exception {
        var mine = door.depart("/desk/customers", false);
        var others = door.depart("/desk/customers", false);
        var answer = browser.follow(mine);

        refused(Reason.FAILED, () -> door.arrive(others.sealed(), answer));
        refused(Reason.FAILED, () -> door.arrive(null, answer));
        refused(Reason.FAILED, () -> door.arrive("", answer));
        refused(Reason.FAILED, () -> door.arrive("x".repeat(16) + "." + "y".repeat(100), answer));
        refused(Reason.FAILED, () -> door.arrive(mine.sealed() + "A", answer));
        refused(Reason.FAILED, () -> door.arrive(mine.sealed(), new Arrival(answer.code(), null, null, null)));
        assertThat(door.arrive(mine.sealed(), answer).login()).isEqualTo("zoe");
        refused(Reason.FAILED, () -> door.arrive(mine.sealed(), answer));

        var late = door.depart("/desk/customers", false);
        var lateAnswer = browser.follow(late);
        domain.clock().advance(Duration.ofMinutes(10));
        refused(Reason.FAILED, () -> door.arrive(late.sealed(), lateAnswer));
    }

    @Test
    @Attack(id = "S-10", asvs = "10.2.2")
    @DisplayName("another provider's answer (mix-up), an error, no code, a stolen code")
    void onlyItsOwnAnswerIsTaken() {
        answering(Map.of("iss", "https://evil.example"));
        answering(Map.of("error", "access_denied\nforged", "code", ""));
        answering(Map.of("code", ""));
        answering(Map.of("code", "guessed"));
        provider.answers = Map.of("iss", "");
        assertThat(visit().login()).as("without RFC 9207").isEqualTo("zoe");
    }

    @Test
    @Attack(id = "S-10", asvs = "9.2.3")
    @DisplayName(
            "S-10: an ID token of another provider, for another client, of another sign-in, expired, early, incomplete")
    void theClaimsMustHold() {
        saying(claims -> claims.issuer("https://evil.example"));
        saying(claims -> claims.audience("another-client"));
        saying(claims -> claims.audience(List.of(FakeProvider.CLIENT, "another-client")));
        saying(claims -> claims.claim("azp", "another-client"));
        saying(claims -> claims.claim("nonce", "another"));
        saying(claims -> claims.claim("nonce", null));
        saying(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(90))));
        saying(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(600))));
        saying(claims -> claims.expirationTime(null));
        saying(claims -> claims.subject(null));
        saying(claims -> claims.claim("auth_time", null));
        saying(claims -> claims.claim("preferred_username", null));
        saying(claims -> claims.claim("preferred_username", "a\nb"));
        saying(claims -> claims.claim(
                "auth_time", domain.clock().instant().minusSeconds(36_061).getEpochSecond()));
    }

    @Test
    @Attack(id = "S-10", asvs = "9.1.2")
    @DisplayName("another key, another kid, none, the secret as a key, an access or logout token")
    void theSignatureMustBeTheProviders() {
        var stranger = FakeProvider.key("provider");
        signing(claims -> FakeProvider.signed(stranger, claims));
        signing(claims -> FakeProvider.signed(FakeProvider.key("unknown"), claims));
        signing(claims -> new PlainJWT(claims).serialize());
        signing(this::bySecret);
        for (var type : List.of("at+jwt", "logout+jwt")) {
            signing(claims -> FakeProvider.signed(
                    provider.key,
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID("provider")
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims));
        }
        signing(claims -> "no token");
    }

    @Test
    void whatTheProviderSawDecidesHowFarItOpens() {
        provider.says = claims -> claims.claim("acr", "phrh");
        assertThat(visit().level()).isEqualTo(Assurance.PHRH);
        provider.says = claims -> claims.claim("acr", "https://alba.example/mfa");
        assertThat(visit().level()).isEqualTo(Assurance.TWO);
        for (var acr : new String[] {null, "1", "urn:concilier:acr:2", "PHR"}) {
            provider.says = claims -> claims.claim("acr", acr);
            refused(Reason.WEAK, this::visit);
        }
    }

    @Test
    void rolesAreMappedAndTheFirstNamedCounts() {
        provider.says = claims -> claims.claim("roles", List.of("desk-agents", "dpo"));
        assertThat(visit().role()).isEqualTo("privacy-officer");
        provider.says = claims -> claims.claim("roles", "desk-agents");
        assertThat(visit().role()).isEqualTo("agent");
        provider.says = claims -> claims.claim("roles", List.of("agent", 7));
        assertThat(visit().role()).as("ours by name is not theirs").isNull();
        provider.says = claims -> claims.claim("roles", null);
        assertThat(visit().role()).isNull();
    }

    @Test
    void aStepUpNeedsASignInOfNow() {
        var moment = domain.clock().instant().minusSeconds(300);
        provider.says = claims -> claims.claim("auth_time", moment.getEpochSecond());

        assertThat(visit().since()).isEqualTo(moment);
        var again = door.depart("/desk/customers", true);
        refused(Reason.FAILED, () -> door.arrive(again.sealed(), browser.follow(again)));
    }

    private CompanyPerson visit() {
        var departure = door.depart("/desk/customers", false);
        return door.arrive(departure.sealed(), browser.follow(departure));
    }

    private void answering(Map<String, String> answers) {
        provider.answers = answers;
        refused(Reason.FAILED, this::visit);
    }

    private void saying(UnaryOperator<JWTClaimsSet.Builder> lie) {
        provider.says = lie;
        refused(Reason.FAILED, this::visit);
    }

    private void signing(Function<JWTClaimsSet, String> forger) {
        provider.signs = forger;
        refused(Reason.FAILED, this::visit);
    }

    private String bySecret(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            jwt.sign(new MACSigner(FakeProvider.SECRET.repeat(2)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(Reason reason, Callable<?> visit) {
        assertThat(catchThrowableOfType(CompanyRefused.class, visit::call).reason())
                .isEqualTo(reason);
    }
}
