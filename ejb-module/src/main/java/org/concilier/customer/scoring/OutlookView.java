package org.concilier.customer.scoring;

import java.time.LocalDate;
import org.concilier.customer.value.Outlook;

/**
 * What is to be expected of one customer.
 *
 * @param asOf the day it was worked out for
 * @param model version of the model it came from
 */
public record OutlookView(Outlook outlook, String currency, LocalDate asOf, long model) {}
