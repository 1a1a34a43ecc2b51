/** Getting back in without what lets one in: two proofs, a day to object, and new authenticators only. */
package org.concilier.identity.recovery;
