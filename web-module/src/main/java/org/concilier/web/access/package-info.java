/** The consent check as OpenID AuthZEN 1.0 has it, so that any policy enforcement point can ask. */
package org.concilier.web.access;
