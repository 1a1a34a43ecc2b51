/** Where messages about accounts go, and who is told of what. */
package org.concilier.identity.contact;
