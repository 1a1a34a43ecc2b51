/**
 * The rule language: CEL (github.com/google/cel-spec) is parsed and type-checked by its reference implementation, then
 * a total subset of it becomes closures of our own. What cannot be proved harmless when a rule is published is refused
 * then, so that deciding cannot fail. Knows nothing of offers or customers.
 */
package org.concilier.offer.rule;
