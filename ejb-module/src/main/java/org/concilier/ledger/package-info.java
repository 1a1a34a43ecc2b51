/**
 * The append-only log: leaves that commit to events without telling them, positions given by one sequencer, and proofs
 * (RFC 6962 section 2.1, RFC 9162 section 2.1) that anyone can check against a signed checkpoint.
 */
package org.concilier.ledger;
