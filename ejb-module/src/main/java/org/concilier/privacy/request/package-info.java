/**
 * What persons ask for (GDPR articles 15 to 21): taken, verified, done within a month, or refused with reasons; and the
 * packages of their data.
 */
package org.concilier.privacy.request;
