/** Nothing is kept for ever: persons who have been away for years are told and then erased, working data goes by itself. */
package org.concilier.privacy.retention;
