package org.concilier.customer.imports;

import java.io.IOException;

/** The records of a file in one of the two formats. */
interface RecordReader {
    /** The next record; null at the end. */
    ImportRecord next() throws IOException;
}
