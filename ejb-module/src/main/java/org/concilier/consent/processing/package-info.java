/** The records of processing activities (GDPR article 30), generated from what is really configured. */
package org.concilier.consent.processing;
