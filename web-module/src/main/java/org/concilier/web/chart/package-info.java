/**
 * Charts drawn by the server as SVG: a sentence, a picture and a table each, no script, readable without colour, in dark
 * and on paper. All bars start at zero and nothing has two scales.
 */
package org.concilier.web.chart;
