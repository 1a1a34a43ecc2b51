/**
 * What others must hear of: written down in the transaction in which it happens, and told afterwards, at least once, to
 * whoever reads the feed or listens at a webhook. Knows nothing of what the events mean.
 */
package org.concilier.event;
