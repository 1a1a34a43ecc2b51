/** A kiosk to try a counter with: who presses its button is looked for among those who said yes to that. */
package org.concilier.launcher.kiosk;
