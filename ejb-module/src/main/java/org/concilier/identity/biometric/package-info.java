/** What verifiers say about bodies, judged here: presence at most, and nothing biometric is ever kept. */
package org.concilier.identity.biometric;
