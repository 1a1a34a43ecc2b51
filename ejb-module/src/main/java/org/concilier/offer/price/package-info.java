/** Prices of articles over time, as the shop tells them (directive 98/6/EC article 6a). */
package org.concilier.offer.price;
