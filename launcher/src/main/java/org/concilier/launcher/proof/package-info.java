/**
 * Offline verification of what the server hands out: exports of the ledger, receipts, evidence. Nothing here is shared
 * with the server: hashing and signatures are written a second time, after the standards alone, so that a mistake or a
 * lie of the one is noticed by the other.
 */
package org.concilier.launcher.proof;
