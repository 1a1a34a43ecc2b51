/**
 * Each night, cut points and models are made from all customers who agreed, and each of these is scored by them: a job whose
 * progress is in our own tables, so that any node can go on with it.
 */
package org.concilier.customer.scoring;
