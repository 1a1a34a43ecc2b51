/**
 * What a passphrase may be (NIST SP 800-63B-4 section 3.1.1.2): long enough, not among the first that anyone would try,
 * and otherwise as its owner likes. No rule about what it is made of, no end, no hint, no question.
 */
package org.concilier.identity.passphrase;
