/**
 * The register of personal data breaches (GDPR articles 33 and 34): what happened, within which time it is told to whom, and
 * whom it concerns, as the access log and the ledger show.
 */
package org.concilier.privacy.breach;
