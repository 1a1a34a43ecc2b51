/** Proofs that a program holds the key its token is bound to (RFC 9449): a stolen token is of no use to the thief. */
package org.concilier.identity.dpop;
