package org.concilier.identity.passkey;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An authenticator and the browser before it, in software; every part of what it says can be bent. */
final class SoftKey {
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    static final int ELIGIBLE = 0x08;
    static final int BACKED_UP = 0x10;
    private static final int ATTESTED = 0x40;
    private static final SecureRandom RANDOM = new SecureRandom();

    String origin = "http://localhost:8080";
    String host = "localhost";
    String type;
    String extra = "";
    int flags = PRESENT | VERIFIED;
    int algorithm = -7;
    long count;
    String userHandle;
    byte[] id = random(32);
    UnaryOperator<byte[]> signed = signature -> signature;
    private final KeyPair keys = pair();

    /** An answer to {@code navigator.credentials.create}, as a browser writes it. */
    String create(String challenge, String userHandle) {
        this.userHandle = userHandle;
        var client = clientData(type == null ? "webauthn.create" : type, challenge);
        var said = new LinkedHashMap<String, Object>();
        said.put("fmt", "none");
        said.put("attStmt", Map.of());
        said.put("authData", registrationData());
        return create(client, Cbor.map(said));
    }

    String create(byte[] clientData, byte[] attestation) {
        var response = Json.createObjectBuilder()
                .add("clientDataJSON", KeyCodec.text(clientData))
                .add("attestationObject", KeyCodec.text(attestation))
                .add("transports", Json.createArrayBuilder().add("internal"));
        return answer(response.build());
    }

    /** An answer to {@code navigator.credentials.get}. */
    String get(String challenge) {
        var client = clientData(type == null ? "webauthn.get" : type, challenge);
        var data = authenticatorData(flags).toByteArray();
        var response = Json.createObjectBuilder()
                .add("clientDataJSON", KeyCodec.text(client))
                .add("authenticatorData", KeyCodec.text(data))
                .add("signature", KeyCodec.text(signed.apply(sign(data, client))));
        if (userHandle != null) response.add("userHandle", userHandle);
        return answer(response.build());
    }

    byte[] clientData(String type, String challenge) {
        var json = "{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin + "\""
                + extra + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    byte[] registrationData() {
        var data = authenticatorData(flags | ATTESTED);
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(publicKey());
        return data.toByteArray();
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var cose = new LinkedHashMap<Integer, Object>();
        cose.put(1, 2);
        cose.put(3, algorithm);
        cose.put(-1, 1);
        cose.put(-2, fixed(point.getAffineX().toByteArray()));
        cose.put(-3, fixed(point.getAffineY().toByteArray()));
        return Cbor.map(cose);
    }

    private ByteArrayOutputStream authenticatorData(int flags) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(host.getBytes(StandardCharsets.UTF_8)));
        data.write(flags);
        data.writeBytes(ByteBuffer.allocate(4).putInt((int) count).array());
        return data;
    }

    private byte[] sign(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(jakarta.json.JsonObject response) {
        return Json.createObjectBuilder()
                .add("id", KeyCodec.text(id))
                .add("rawId", KeyCodec.text(id))
                .add("type", "public-key")
                .add("response", response)
                .add("clientExtensionResults", Json.createObjectBuilder())
                .build()
                .toString();
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] fixed(byte[] number) {
        var bytes = new byte[32];
        var from = Math.max(0, number.length - 32);
        System.arraycopy(number, from, bytes, 32 - (number.length - from), number.length - from);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
