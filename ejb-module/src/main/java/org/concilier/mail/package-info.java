/** Messages to people about their account: kept until the mail server has them, tried again while it has not. */
package org.concilier.mail;
