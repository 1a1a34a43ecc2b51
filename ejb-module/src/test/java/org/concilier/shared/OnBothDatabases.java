package org.concilier.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A domain test: each of its tests runs on H2 and on PostgreSQL; the constructor takes the {@link DatabaseKind}. */
@Tag("domain")
@ParameterizedClass
@EnumSource(DatabaseKind.class)
@Retention(RUNTIME)
@Target(TYPE)
public @interface OnBothDatabases {}
