package org.greenchannel.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what a decision table may ask and answer. The workbook is checked against it cell by cell before anything is compiled,
 * because a cell of a decision table is code.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Question {

    /** The table, {@code <context>.<question>}. */
    String table();

    /** The beginning of every rule id of the table, for example {@code REF-UP}; the number follows: {@code REF-UP-001}. */
    String ids();

    /** The outcome columns, in the order of the workbook. */
    Answer[] answers();

    /** One outcome column. */
    @interface Answer {

        /** Name under which {@link Decision} gives the value. */
        String name();

        /** What a cell may hold. */
        Type type() default Type.TEXT;

        /** The words allowed in a text column; empty allows any code of letters, digits, {@code _}, {@code .} and {@code -}. */
        String[] values() default {};
    }

    /** The words allowed for a text fact; a caller and a cell may use no others. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.RECORD_COMPONENT})
    @interface Words {

        /** Allowed words. */
        String[] value();
    }

    /** What a cell may hold. */
    enum Type {
        /** A word or code. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** Y or N. */
        FLAG
    }
}
