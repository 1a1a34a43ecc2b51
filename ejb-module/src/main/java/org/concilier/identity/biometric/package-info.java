/**
 * Words of registered verifiers about who was seen, heard or touched a sensor. Nothing biometric is kept, and nothing is
 * believed for longer, or for more, than presence. Whoever wants to hear of a verdict observes {@link
 * org.concilier.identity.biometric.AssertionJudged}; whoever lets people be recognised among many is a {@link
 * org.concilier.identity.biometric.Gallery}.
 */
package org.concilier.identity.biometric;
