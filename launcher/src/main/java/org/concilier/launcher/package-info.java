/**
 * What stands behind {@code ./concilier}: a Payara Server of our own, and a partner that shows the main job over HTTP.
 * Knows the product from outside only.
 */
package org.concilier.launcher;
