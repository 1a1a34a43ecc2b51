package org.concilier.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concilier.identity.dpop.ProofMaker;

/** A program that proves itself by its key (RFC 7523), and holds another key for its tokens (RFC 9449). */
public final class Program {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Api api;
    private final String clientId;
    private final ProofMaker proofs = new ProofMaker();
    private String nonce;

    public Program(Api api, String clientId) {
        this.api = api;
        this.clientId = clientId;
    }

    /** A bearer token of the level of a signature. */
    public String bearer() {
        return "Bearer " + ask("/oauth/token", form(assertion())).expecting(200).text("access_token");
    }

    /** A token bound to the key of this program; asks again when it learns a nonce. */
    public String bound() {
        return asked().expecting(200).text("access_token");
    }

    public Answer asked() {
        return asked(() -> new String[] {form(assertion())});
    }

    /** The same by a secret, which is worth less. */
    public Answer asked(String secret) {
        return asked(
                () -> new String[] {"grant_type=client_credentials", "Authorization", Api.basic(clientId, secret)});
    }

    /** @param way the form, and what other headers it takes */
    private Answer asked(Supplier<String[]> way) {
        var answer = askedOnce(way.get());
        return answer.status() == 400 && answer.text("error").equals("use_dpop_nonce") ? askedOnce(way.get()) : answer;
    }

    private Answer askedOnce(String... way) {
        var headers = new ArrayList<>(List.of("Content-Type", FORM, "DPoP", proof("POST", "/oauth/token", null)));
        headers.addAll(List.of(way).subList(1, way.length));
        return learned(api.send("POST", "/oauth/token", way[0], headers.toArray(String[]::new)));
    }

    /** Sends a request with a bound token and its proof. */
    public Answer call(String token, String method, String path, String body, String... headers) {
        var proof = proof(method, path, token);
        var all = new ArrayList<>(List.of("Authorization", "DPoP " + token, "DPoP", proof));
        all.addAll(List.of(headers));
        return learned(api.send(method, path, body, all.toArray(String[]::new)));
    }

    /** RFC 7009. */
    public Answer revoke(String token) {
        return ask("/oauth/revoke", form(assertion()) + "&token=" + token);
    }

    /** A proof for one request, with the nonce last learned. */
    public String proof(String method, String path, String token) {
        var claims = proofs.claims(method, api.base().resolve(path).toString(), nonce, Instant.now());
        if (token != null) claims.claim("ath", ProofMaker.hash(token));
        return proofs.signed(claims);
    }

    public Answer ask(String path, String form) {
        return api.send("POST", path, form, "Content-Type", FORM);
    }

    /** The form that a token is asked for with. */
    public static String form(String assertion) {
        return "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + assertion;
    }

    public String assertion() {
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(api.base().toString())
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims.build());
        try {
            jwt.sign(new ECDSASigner(key()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer learned(Answer answer) {
        if (!answer.header("DPoP-Nonce").isEmpty()) nonce = answer.header("DPoP-Nonce");
        return answer;
    }

    private static ECKey key() {
        var pair = Bootstrap.SIGNING_KEY;
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .privateKey((ECPrivateKey) pair.getPrivate())
                .build();
    }
}
