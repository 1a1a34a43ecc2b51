/**
 * What customers agreed to: purposes and the notices that explain them, the answers with their proof, and the yes or no
 * that everything else asks for. Unknown, missing, expired or superseded means no.
 */
package org.concilier.consent;
