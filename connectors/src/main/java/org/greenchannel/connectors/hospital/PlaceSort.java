package org.greenchannel.connectors.hospital;

/** What a place is of: a visit, an examination, a bed. */
public enum PlaceSort {
    VISIT,
    /** Of a named item. */
    EXAM,
    /** Of a named ward. */
    BED
}
