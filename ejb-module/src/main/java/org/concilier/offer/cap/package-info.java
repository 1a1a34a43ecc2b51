/** How often and for how much an offer may be given: rules as values, counters in the database. */
package org.concilier.offer.cap;
