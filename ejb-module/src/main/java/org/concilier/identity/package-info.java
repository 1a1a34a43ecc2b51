/**
 * Who is calling, and how sure we are. Evidence comes from typed credentials, one store each; one policy decides what
 * it is worth.
 */
package org.concilier.identity;
