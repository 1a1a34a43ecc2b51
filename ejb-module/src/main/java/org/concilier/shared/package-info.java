/** What every feature needs and none owns: money, clocks, callers, input, refusals. Knows no feature. */
package org.concilier.shared;
