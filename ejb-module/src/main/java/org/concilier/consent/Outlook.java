package org.concilier.consent;

/**
 * What publishing the open draft would do to consents.
 *
 * @param draft version of the draft that was looked at
 * @param nextVersion of the notice; the present one when the draft says nothing new
 * @param compatible as it would be published
 * @param answers as they are now
 * @param keep how many go on with the consent that they gave
 * @param askAgain how many lose the consent that counts today, until they say yes again
 */
public record Outlook(
        String purpose, long draft, int nextVersion, boolean compatible, Answers answers, long keep, long askAgain) {

    static Outlook of(String purpose, PendingNotice draft, int nextVersion, boolean compatible, Answers answers) {
        var keepsAll = compatible || nextVersion == draft.basedOn();
        return new Outlook(
                purpose,
                draft.version(),
                nextVersion,
                compatible,
                answers,
                keepsAll ? answers.standing() : 0,
                keepsAll ? 0 : answers.standing());
    }
}
