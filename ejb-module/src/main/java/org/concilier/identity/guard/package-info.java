/**
 * Makes guessing slow for strangers and leaves owners alone: known browsers, counters in the database, and the log of what
 * came of each sign-in. Trust in a browser lowers friction and never raises what a sign-in is worth.
 */
package org.concilier.identity.guard;
