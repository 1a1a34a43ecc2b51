/**
 * What past purchases let expect: the BG/NBD model of buying and the Gamma-Gamma model of spending, as pure values. How they
 * are fitted and to whom they are applied is the business of {@code org.concilier.customer.scoring}.
 */
package org.concilier.customer.value;
