/** Which offers go together and which exclude each other, in one deterministic order: pure values. */
package org.concilier.offer.stacking;
