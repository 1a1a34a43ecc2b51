/** Forms that members of staff have begun and not sent yet. */
package org.concilier.identity.unfinished;
