/**
 * Staff who come from the company's own identity provider, by OpenID Connect (code flow with PKCE). What the provider says
 * of how it knew them is mapped to our levels; it never opens more than it proved.
 */
package org.concilier.identity.company;
