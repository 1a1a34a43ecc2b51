package org.concilier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The attack that a test tries, and the requirement that it answers. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Attack.List.class)
public @interface Attack {
    /** Its number in the list of attacks, such as {@code W-7}. */
    String id();

    /** The number of the requirement in OWASP ASVS 5.0, such as {@code 6.3.8}. */
    String asvs();

    /** Several on one test. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {
        Attack[] value();
    }
}
