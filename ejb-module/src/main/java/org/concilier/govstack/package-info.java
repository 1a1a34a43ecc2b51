/**
 * The GovStack Consent Building Block 1.1.0-rc1 over our own model: it translates, numbers and hashes, and decides nothing.
 * Purposes, notices, customers and consents keep their own guards, which stand behind this one.
 */
package org.concilier.govstack;
