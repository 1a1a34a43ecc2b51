/** Calls at the call centre: who is on the line, how sure we are of it, and for how long that opens the file. */
package org.concilier.identity.call;
