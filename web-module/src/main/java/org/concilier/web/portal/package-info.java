/** The customer's pages: sign in, my offers, my choices. */
package org.concilier.web.portal;
