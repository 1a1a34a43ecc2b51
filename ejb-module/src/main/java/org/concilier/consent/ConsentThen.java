package org.concilier.consent;

/**
 * Where a consent stood at an instant, and the words that it stood on.
 *
 * @param notice the version that the person had answered to, in the language in which it was shown; null when there was
 *     no answer yet
 */
public record ConsentThen(ConsentView consent, NoticeText notice) {}
