/** The points programme: a ledger in double entry, lots that end in the order in which they were earned, and balances. */
package org.concilier.offer.loyalty;
