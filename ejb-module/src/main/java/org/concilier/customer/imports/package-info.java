/**
 * Files of any size, line by line: received in small pieces that are safe at once, worked off in the background one piece
 * a transaction together with how far it got, so that a killed server loses nothing and does nothing twice.
 */
package org.concilier.customer.imports;
