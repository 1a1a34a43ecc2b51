/**
 * The right to object to a decision and to have a person look at it (GDPR articles 21 and 22(3)): an objection ends the
 * use at once; a review is a person's work, with a clock, and its outcome is told with reasons.
 */
package org.concilier.offer.review;
