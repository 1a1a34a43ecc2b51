package org.concilier.identity.passphrase;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A hash as the database keeps it: the PHC string of Argon2id, which names the pepper in {@code keyid}.
 *
 * @param memory KiB
 * @param pepper name of the key; empty for the one that comes from the key-encryption key
 */
public record StoredHash(int memory, int passes, int lanes, String pepper, byte[] salt, byte[] hash) {
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
            + "(?:,keyid=([A-Za-z0-9]{1,20}))?\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** @throws IllegalStateException when the column holds something else */
    public static StoredHash parse(String phc) {
        var found = PHC.matcher(phc);
        if (!found.matches()) throw new IllegalStateException("not an Argon2id hash");
        return new StoredHash(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)),
                found.group(4) == null ? Peppers.DERIVED : found.group(4),
                Base64.getDecoder().decode(found.group(5)),
                Base64.getDecoder().decode(found.group(6)));
    }

    /** Whether it was made just like this one, but for salt and passphrase. */
    public boolean isLike(StoredHash other) {
        return memory == other.memory
                && passes == other.passes
                && lanes == other.lanes
                && pepper.equals(other.pepper)
                && hash.length == other.hash.length;
    }

    @Override
    public String toString() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes
                + (pepper.isEmpty() ? "" : ",keyid=" + pepper)
                + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
