package org.concilier.identity.contact;

/**
 * Where messages about an account go, as its owner sees it.
 *
 * @param current with all but its first letter and its domain hidden; null when there is none
 * @param waiting the one that waits for its code, in full; null when none does
 */
public record AddressView(String current, String waiting) {
    /** Enough to recognise one's own address by, too little to learn it. */
    public static String masked(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
    }
}
