/** Passkeys and the page of everything that lets a person in, the same for customers and staff. */
package org.concilier.web.keys;
