/**
 * What can be said about words alone: how two texts differ, how hard they are to read, and whether they push. Pure
 * calculations, in French and in English.
 */
package org.concilier.consent.wording;
