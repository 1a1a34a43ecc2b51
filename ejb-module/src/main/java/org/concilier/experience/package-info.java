/** How using the product goes for a person: nothing twice, what is not wanted out of sight, and how easy it was. */
package org.concilier.experience;
