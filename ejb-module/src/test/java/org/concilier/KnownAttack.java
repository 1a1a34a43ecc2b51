package org.concilier;

/**
 * What somebody will try who wants in where they should not be, and what has to happen. Unless it says otherwise a
 * refusal is the same answer whether or not the account exists, leaves a reason in the record and nothing else behind.
 */
enum KnownAttack {
    P_1("14 code points without a second factor", "refused with the reason; spaces and emoji count once each"),
    P_2("256 code points, the 73rd byte, the last character", "accepted, and every character counts"),
    P_3("typed decomposed (NFD), stored composed (NFC); another case", "the first opens, the second does not"),
    P_4("a passphrase of a megabyte", "refused without a hash being computed"),
    P_5("a common password, the company's name, one's own address", "refused, and told why"),
    P_6("a short listed one beside a second factor; fifteen small letters", "the first refused, the second accepted"),
    P_7("400 days later", "still valid: nothing expires"),
    P_8("who has an account here?", "known and unknown names are answered alike, in words and in time"),
    P_9("a copy of the database without the pepper", "the right passphrase does not verify"),
    P_10("a hash of weaker parameters", "opens once and is hashed anew"),
    P_11("a new passphrase without the present one", "refused"),
    T_1("1,000 guesses from 50 addresses, then the owner on a known device", "the owner gets in"),
    T_2("1,000 guesses, then the owner with a passkey", "the owner gets in"),
    T_3("a device cookie of somebody else, or a forged one", "worth nothing, and counted"),
    T_4("100 guesses at the same moment", "each is counted"),
    T_5("one passphrase tried on 10,000 names", "the address and then everybody unknown is slowed"),
    T_6("the 101st wrong guess in a row", "the passphrase is switched off, the passkey is not"),
    T_7("64 sign-ins at the same moment", "bounded memory; 429 beyond the queue"),
    T_8("an invented X-Forwarded-For", "ignored, unless the proxy is trusted"),
    O_1("the codes of RFC 4226 and RFC 6238", "computed as printed there"),
    O_2("one code twice, also at the same moment on two nodes", "once"),
    O_3("a code of two steps ago or ahead", "refused; one step of drift is accepted"),
    O_4("a time that the caller sends", "ignored"),
    O_5("six wrong codes; few codes in each of many sign-ins", "the sign-in is dead; the account's counter slows"),
    O_6("one person's passphrase with another's code", "refused"),
    O_7("reading the seed out of the database", "unreadable, and not movable to another row"),
    W_1("the vectors of WebAuthn Level 3, as they are and with a flipped bit", "as in the table of results"),
    W_2("another challenge, one used before, one of another session", "refused"),
    W_3("another origin: a sub-domain, http, a port", "refused"),
    W_4("another relying party", "refused"),
    W_5("without a person present, or without verifying who", "refused"),
    W_6("a flipped bit, another key, another algorithm", "refused"),
    W_7("B's passkey finishing A's sign-in", "refused"),
    W_8("a signature counter that went back, a cloned authenticator", "refused or flagged, and asked for more"),
    W_9("the answer to a registration as a sign-in, and back", "refused"),
    W_10("a page inside a frame of another site", "refused"),
    W_11("registering a credential that is known", "refused"),
    W_12("malformed, huge or deeply nested answers", "refused as bad input, never an error of ours"),
    W_13("backup flags that contradict each other or changed", "refused"),
    W_14("a staff passkey without attestation", "never counts as hardware-protected"),
    W_15("a passkey that was deleted", "refused at once"),
    B_1("no signature, a secret for a key, a key brought along", "refused"),
    B_2("another kind of token", "refused"),
    B_3("for another audience, or one more", "refused"),
    B_4("expired, from the future, living too long, captured before it was asked for", "refused"),
    B_5("the same assertion or challenge twice, also at the same moment", "one wins"),
    B_6("for another account, purpose, transaction or call", "refused"),
    B_7("accepted by the verifier, below our threshold; numbers that are none", "refused"),
    B_8("one of 1,000 faces at a false-match rate of 1 in 100,000", "refused"),
    B_9("liveness not tested, failed, or tested too weakly", "refused"),
    B_10("accepted, at high risk", "refused, and recorded as suspected fraud"),
    B_11("a face in passing", "refused: nobody pressed a button"),
    B_12("a kind not registered, another's key id, a revoked key, many unknown keys", "refused; keys are fetched once"),
    B_13("consent withdrawn a moment before, or after", "refused; evidence is dropped at the next request"),
    B_14("a template in a claim, a token of 5 KB", "refused and not logged"),
    B_15("biometrics alone for more than presence", "refused"),
    B_16("the verifier's keys cannot be fetched", "every other way in still works"),
    B_17("the sixth failure", "half a minute's wait"),
    B_18("malformed signatures, and the standards' examples", "every invalid one refused"),
    B_19("duplicate keys, odd base64url, a trailing dot", "refused"),
    B_20(
            "after 1,170 runs (20,000 with `./concilier test --thorough`): the marker bytes in database, log and memory",
            "not found"),
    S_1("a session token from before sign-in or step-up", "worth nothing: each gives a new one"),
    S_2("a revoked session, a disabled account, a role taken away", "refused at the next request"),
    S_3("a portal cookie at the desk, and back", "no session there"),
    S_4("a form of another site, no token, a change by GET", "refused"),
    S_5("beyond idle and absolute limits", "signed out"),
    S_6("more assurance needed, or fresher", "challenged as in RFC 9470"),
    S_7("a copied cookie after somebody else stepped up", "only the new token has the level"),
    S_8("an EJB called past the web tier", "403, never 500"),
    S_9("every page and address without signing in", "none opens"),
    S_10("tokens without signature, of another key, audience, type or age", "refused"),
    S_11("a bound token without its proof, or with another's, used or stale", "refused"),
    S_12("a client assertion twice, or for somebody else", "refused"),
    S_13("a customer's file without a call, after it, by another agent", "refused"),
    S_14("an agent overriding alone, or with a second self", "refused"),
    S_15("a return address that leads elsewhere", "ignored"),
    S_16("cookies without prefix and flags", "none"),
    S_17("guessing a token", "256 random bits"),
    S_18("an account that everybody knows", "none"),
    S_19("odd verbs, ways around a path, two Authorization headers", "refused"),
    R_1("the e-mailed code alone", "refused"),
    R_2("a recovery code twice, or an old one", "refused"),
    R_3("recovery as a way around the second factor", "binds authenticators, nothing else"),
    R_4("another Host in the request for a link", "the link keeps our address"),
    R_5("changing the address, then recovering", "the old address is told, and there is time to stop it"),
    R_6("a reset begun by an administrator", "shows no secret"),
    R_7("the link that stops a recovery", "stops it"),
    R_8("removing the last way in", "refused"),
    R_9(
            "recovery codes tried for many names from one network",
            "that network has to wait, the owner elsewhere has not");

    final String tried;
    final String expected;

    KnownAttack(String tried, String expected) {
        this.tried = tried;
        this.expected = expected;
    }

    /** As tests and the page write it. */
    String id() {
        return name().replace('_', '-');
    }
}
