/** Plays what recognises people, for demonstrations and tests: it signs as such systems would, and looks at nobody. */
package org.concilier.launcher.verifier;
