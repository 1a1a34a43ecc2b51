package org.concilier.identity;

/**
 * Where a sign-in comes from.
 *
 * @param address of the network's other end; never what a header says unless a proxy of ours wrote it
 * @param agent what the browser calls itself; may be null
 * @param transaction the cookie of the sign-in under way; may be null
 * @param device the cookie of a known device; may be null
 */
public record Browser(String address, String agent, String transaction, String device) {
    /** Nothing is known: no sign-in under way, no known device. */
    public static final Browser UNKNOWN = new Browser("0.0.0.0", null, null, null);

    /** A few words for a list of sessions, such as "Firefox, Linux": never the whole string, which singles people out. */
    public String words() {
        return BrowserWords.of(agent);
    }
}
