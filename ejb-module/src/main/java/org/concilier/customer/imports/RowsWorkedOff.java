package org.concilier.customer.imports;

/** A piece of a file is in, or told as rejected. */
record RowsWorkedOff(int accepted, int rejected) {}
