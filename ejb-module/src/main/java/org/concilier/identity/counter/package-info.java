/**
 * Counters: a kiosk in one place recognises those who agreed to be recognised there, that day; everybody else is helped by a
 * person.
 */
package org.concilier.identity.counter;
