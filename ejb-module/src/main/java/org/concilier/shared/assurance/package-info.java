/** How sure we are of who is there, and how sure an operation needs us to be: one vocabulary and one table for everything. */
package org.concilier.shared.assurance;
