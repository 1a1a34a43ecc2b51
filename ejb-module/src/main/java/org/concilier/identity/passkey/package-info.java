/**
 * Passkeys (W3C Web Authentication Level 3): a key in the person's device or password manager that signs for this site
 * alone. The library checks the form; the rules here are narrower than the standard where it leaves a choice.
 */
package org.concilier.identity.passkey;
