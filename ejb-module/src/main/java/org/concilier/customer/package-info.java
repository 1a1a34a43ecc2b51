/**
 * Customers, what they bought, and, for those who agreed and as long as they agree, the few numbers derived from it.
 * Purchases are kept on contract and accounting grounds; profiling needs consent and its traces go with it.
 */
package org.concilier.customer;
