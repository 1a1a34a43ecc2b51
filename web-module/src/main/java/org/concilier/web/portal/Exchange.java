package org.concilier.web.portal;

/**
 * What sharing for one purpose brought and would bring, each a sentence.
 *
 * @param brought empty when it brought nothing so far
 * @param would empty when it is allowed already
 * @param among what people who agreed got; empty while too few agreed
 */
public record Exchange(String brought, String would, String among) {
    static final Exchange NONE = new Exchange("", "", "");
}
