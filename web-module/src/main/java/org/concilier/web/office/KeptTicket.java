package org.concilier.web.office;

import java.util.UUID;
import java.util.regex.Pattern;
import org.concilier.identity.unfinished.UnfinishedForms.Beginning;

/**
 * Names a beginning of a form and how often it had been kept, so that two windows never write over each other.
 *
 * @param id null for none yet
 * @param version 0 when only the beginning is named
 */
record KeptTicket(UUID id, int version) {
    /** The parameter and the field that carry it. */
    static final String NAME = "unfinished";

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.(\\d{1,9}))?");

    /** What is none names nothing. */
    static KeptTicket of(String text) {
        var written = WRITTEN.matcher(text == null ? "" : text);
        if (!written.matches()) return new KeptTicket(null, 0);
        return new KeptTicket(
                UUID.fromString(written.group(1)), written.group(2) == null ? 0 : Integer.parseInt(written.group(2)));
    }

    static KeptTicket of(Beginning begun) {
        return new KeptTicket(begun.id(), begun.version());
    }

    @Override
    public String toString() {
        return id == null ? "" : id + "." + version;
    }
}
