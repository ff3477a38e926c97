package org.greenchannel.rules.knowledge.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test with a claim that goes against these rule classes and is found. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Breaks {

    /** Numbers of {@code rule_classes.csv}. */
    int[] value();
}
