/** Screens and API: thin, and without a door to the database of their own. */
package org.concilier.web;
