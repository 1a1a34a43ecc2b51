/**
 * Offers and why: rules that read only what a customer has agreed to, decisions that explain themselves, redemptions
 * that reconcile to the cent, and what sharing data brings in return.
 */
package org.concilier.offer;
