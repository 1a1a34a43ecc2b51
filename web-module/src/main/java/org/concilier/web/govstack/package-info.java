/** GovStack's Consent Building Block 1.1.0-rc1 on the wire: its paths, wrappers and errors, over the boundaries of our own. */
package org.concilier.web.govstack;
