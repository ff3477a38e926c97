package org.greenchannel.rules.knowledge.workbook;

/**
 * One cell as it was stored.
 *
 * @param type what kind of value it holds; the difference between text 007 and number 7 matters
 * @param text its value, stripped of spaces of every width
 */
record Cell(Type type, String text) {

    enum Type { TEXT, NUMBER, BOOLEAN, FORMULA, ERROR }

    static final Cell BLANK = new Cell(Type.TEXT, "");

    Cell {
        text = text.replace('\u00a0', ' ').replace('\u3000', ' ').strip();
    }

    boolean blank() {
        return text.isEmpty() && type == Type.TEXT;
    }
}
