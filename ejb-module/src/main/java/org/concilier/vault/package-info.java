/**
 * A key for each person and the list of the erased, in a data source of their own, so that a restored backup of the
 * main database never brings an erased person back.
 */
package org.concilier.vault;
