/** The call-centre agent's pages: sign in, find a customer, help without seeing more than needed. */
package org.concilier.web.desk;
