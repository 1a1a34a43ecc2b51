/** What the portal and the desk share: their language, their words, their addresses, and how they refuse. */
package org.concilier.web.screen;
