/** What goes into every page without its author: nonces of scripts, tokens of forms, the sprite of icons. */
package org.concilier.web.markup;
