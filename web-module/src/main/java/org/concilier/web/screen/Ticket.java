package org.concilier.web.screen;

import java.util.List;
import java.util.UUID;

/**
 * One offer as its reader sees it.
 *
 * @param id of the offer
 * @param worth what it takes off in a few signs, such as {@code −15 %}; empty when it is only news
 * @param unit a word under the worth; empty when none is needed
 * @param own whether data of the customer chose it
 * @param code what the customer shows; null for offers to everyone
 * @param why in whole sentences, fit to be said on the phone
 * @param because conditions that held, in words
 * @param data what was used, each with the consent that opened it
 * @param without what the customer would get without; null when nothing was used
 */
public record Ticket(
        UUID id,
        String title,
        String description,
        String worth,
        String unit,
        boolean own,
        String code,
        String why,
        List<String> because,
        List<Data> data,
        String without) {

    /** What is known about the customer, the day of the consent that opened it, and its purpose. */
    public record Data(String words, String since, String purpose) {}

    /** The word for the style-sheet. */
    public String look() {
        return own ? "own" : "all";
    }
}
