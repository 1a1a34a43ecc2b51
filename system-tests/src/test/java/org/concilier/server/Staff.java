package org.concilier.server;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A member of staff of the test server. One-time codes work once, so each test signs in as someone of its own.
 *
 * @param role as the product names it
 */
public record Staff(String login, String role) {
    public static final String PASSPHRASE = "lavender kettle orbit nineteen";
    static final String TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final byte[] KEY = {
        'H', 'e', 'l', 'l', 'o', '!', (byte) 0xde, (byte) 0xad, (byte) 0xbe, (byte) 0xef,
        'H', 'e', 'l', 'l', 'o', '!', (byte) 0xde, (byte) 0xad, (byte) 0xbe, (byte) 0xef
    };

    public static final Staff AGNES = new Staff("agnes@alba.example", "agent");
    public static final Staff BASILE = new Staff("basile@alba.example", "agent");
    public static final Staff CLEO = new Staff("cleo@alba.example", "agent");
    public static final Staff DORA = new Staff("dora@alba.example", "privacy-officer");
    public static final Staff EDGAR = new Staff("edgar@alba.example", "agent");
    public static final Staff FANNY = new Staff("fanny@alba.example", "agent");
    public static final Staff GASTON = new Staff("gaston@alba.example", "agent");
    public static final Staff HELENE = new Staff("helene@alba.example", "agent");
    public static final Staff IRIS = new Staff("iris@alba.example", "agent");
    public static final Staff JULES = new Staff("jules@alba.example", "agent");
    public static final Staff KARIM = new Staff("karim@alba.example", "agent");
    public static final Staff LEA = new Staff("lea@alba.example", "privacy-officer");
    public static final Staff LOUISE = new Staff("louise@alba.example", "agent");
    public static final Staff MARIUS = new Staff("marius@alba.example", "agent");
    public static final Staff MEHDI = new Staff("mehdi@alba.example", "security-admin");
    public static final Staff MONA = new Staff("mona@alba.example", "security-admin");
    public static final Staff NADIA = new Staff("nadia@alba.example", "auditor");
    public static final Staff ODILE = new Staff("odile@alba.example", "agent");
    public static final Staff OSCAR = new Staff("oscar@alba.example", "marketer");
    public static final Staff PAULE = new Staff("paule@alba.example", "marketer");
    public static final Staff PAULIN = new Staff("paulin@alba.example", "agent");
    public static final Staff PERRINE = new Staff("perrine@alba.example", "privacy-officer");
    public static final Staff RAOUL = new Staff("raoul@alba.example", "security-admin");
    public static final Staff QUENTIN = new Staff("quentin@alba.example", "marketer");
    public static final Staff RENEE = new Staff("renee@alba.example", "marketer");
    public static final Staff ROLAND = new Staff("roland@alba.example", "agent");
    public static final Staff SIDONIE = new Staff("sidonie@alba.example", "marketer");
    public static final Staff SIMONE = new Staff("simone@alba.example", "agent");
    public static final Staff TESSA = new Staff("tessa@alba.example", "auditor");
    public static final Staff VICTOR = new Staff("victor@alba.example", "marketer");
    public static final Staff TANIA = new Staff("tania@alba.example", "marketer");
    public static final Staff URBAIN = new Staff("urbain@alba.example", "marketer");
    public static final Staff VERA = new Staff("vera@alba.example", "marketer");
    static final List<Staff> ALL = List.of(
            AGNES, BASILE, CLEO, DORA, EDGAR, FANNY, GASTON, HELENE, IRIS, JULES, KARIM, LEA, LOUISE, MARIUS, MEHDI,
            MONA, NADIA, ODILE, OSCAR, PAULE, PAULIN, PERRINE, QUENTIN, RAOUL, RENEE, ROLAND, SIDONIE, SIMONE, TANIA,
            TESSA, URBAIN, VERA, VICTOR);

    /** The present one-time code (RFC 6238). */
    public String code() {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(KEY, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(Instant.now().getEpochSecond() / 30)
                    .array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
