/** Who has which part in an experiment, and what came of it: pure calculations. */
package org.concilier.offer.experiment;
