/** What purchases say about where a customer stands: pure values, the same for one customer and for a million. */
package org.concilier.customer.journey;
