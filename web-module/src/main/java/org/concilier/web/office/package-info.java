/** The back office: what the privacy officer, the marketer, the security administrator and the auditor see. */
package org.concilier.web.office;
