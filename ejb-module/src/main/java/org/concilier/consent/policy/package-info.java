/** The data policy of the company in plain words: one for all purposes, in versions that never change. */
package org.concilier.consent.policy;
