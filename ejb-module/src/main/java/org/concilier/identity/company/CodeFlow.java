package org.concilier.identity.company;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.SigningKeys;

/** The code flow of OpenID Connect Core 1.0 section 3.1, with PKCE (RFC 7636) and one redirect address (RFC 9700). */
@ApplicationScoped
class CodeFlow {
    @Inject
    CompanySettings settings;

    @Inject
    CompanyProvider provider;

    @Inject
    SigningKeys keys;

    @Inject
    Clock clock;

    /** Where to send the browser. */
    String address(Errand errand, List<String> levels) {
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), client(), callback())
                .endpointURI(provider.published().about().getAuthorizationEndpointURI())
                .state(new State(errand.state()))
                .nonce(new Nonce(errand.nonce()))
                .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                .maxAge(errand.maxAge());
        if (!levels.isEmpty()) request.acrValues(levels.stream().map(ACR::new).toList());
        return request.build().toURI().toString();
    }

    /**
     * Changes the code for an ID token and believes it only when all of it holds (OpenID Connect Core 3.1.3.7).
     *
     * @throws CompanyRefused with what did not
     */
    IDTokenClaimsSet claims(Errand errand, String code) {
        var published = provider.published();
        try {
            var token = exchanged(errand, code, published);
            var validator = new IDTokenValidator(
                    published.about().getIssuer(),
                    client(),
                    new JWSVerificationKeySelector<>(published.algorithms(), published.keys()),
                    null);
            return ours(validator.validate(token, new Nonce(errand.nonce())));
        } catch (ParseException | BadJOSEException | JOSEException | IOException | java.text.ParseException e) {
            throw CompanyRefused.failed("the answer does not hold: " + e.getMessage());
        }
    }

    /** For us and nobody else: what others may hold as well could be shown to us by them. */
    private IDTokenClaimsSet ours(IDTokenClaimsSet claims) {
        var presenter = claims.getAuthorizedParty();
        if (claims.getAudience().size() != 1
                || presenter != null && !presenter.getValue().equals(client().getValue())) {
            throw CompanyRefused.failed("the ID token is for others as well");
        }
        return claims;
    }

    private SignedJWT exchanged(Errand errand, String code, CompanyProvider.Published published)
            throws ParseException, IOException, java.text.ParseException {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), callback(), new CodeVerifier(errand.verifier()));
        var endpoint = published.about().getTokenEndpointURI();
        var request = new TokenRequest.Builder(endpoint, authentication(endpoint), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(CompanyProvider.MILLIS);
        request.setReadTimeout(CompanyProvider.MILLIS);
        request.setFollowRedirects(false);
        var answer = OIDCTokenResponseParser.parse(request.send());
        if (!answer.indicatesSuccess()) {
            throw CompanyRefused.failed(
                    "no token: " + answer.toErrorResponse().getErrorObject().getCode());
        }
        var token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDTokenString();
        return SignedJWT.parse(token);
    }

    /** By the secret that the provider gave us, or else by the key whose public part it finds at /oauth/jwks. */
    private ClientAuthentication authentication(URI endpoint) throws java.text.ParseException {
        if (settings.clientSecret().isPresent()) {
            return new ClientSecretBasic(
                    client(), new Secret(settings.clientSecret().get()));
        }
        var claims = new JWTClaimsSet.Builder()
                .issuer(client().getValue())
                .subject(client().getValue())
                .audience(endpoint.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
        return new PrivateKeyJWT(SignedJWT.parse(keys.sign(claims.build(), "JWT")));
    }

    private ClientID client() {
        return new ClientID(settings.clientId());
    }

    private URI callback() {
        return URI.create(settings.callback());
    }
}
