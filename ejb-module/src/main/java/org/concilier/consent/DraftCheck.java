package org.concilier.consent;

import java.util.List;
import org.concilier.consent.wording.Warning;

/**
 * What may be wrong with a draft.
 *
 * @param draft version of the draft that was looked at
 * @param warnings empty when there is nothing to mend
 */
public record DraftCheck(String purpose, long draft, List<Warning> warnings) {}
