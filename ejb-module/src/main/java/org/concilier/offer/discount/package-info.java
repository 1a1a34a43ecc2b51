/** What an offer is worth on a cart, to the cent: pure values. */
package org.concilier.offer.discount;
