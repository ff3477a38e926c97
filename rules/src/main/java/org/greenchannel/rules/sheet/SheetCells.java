package org.greenchannel.rules.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells the cells of one sheet of an .xlsx as they are read, with the form they were stored in; POI's own handler formats values, which
 * hides the difference between a text and a number.
 *
 * <p>Nothing is kept here. Readers differ in what they can hold (a list of limits is looked at as a whole, a file of fee lines has millions
 * of rows), in where the shared texts of the workbook are, and in what a wrong cell means (a workbook refused, or a row rejected): all of
 * that is the reader's.
 */
public abstract class SheetCells extends DefaultHandler {

    /** How a value is stored. */
    public enum Stored {
        /** A number, which is also how times are stored. */
        NUMBER,
        /** The number of a text in the workbook's shared texts. */
        SHARED_TEXT,
        /** A text that stands in the cell itself. */
        TEXT,
        /** 1 or 0. */
        BOOLEAN,
        /** An error value such as #N/A. */
        ERROR
    }

    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private String type;
    private boolean formula;
    private boolean collecting;
    private boolean phonetic;

    /**
     * Reads the sheet.
     *
     * @throws IOException what the stream throws
     * @throws SAXException when it is not XML, or thrown by the reader of the cells; a row or cell number that is none is an
     *     {@link IllegalArgumentException}
     */
    public final void read(InputStream sheet) throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(this);
        xml.parse(new InputSource(sheet));
    }

    /** A row begins; {@link #row()} is its number. */
    protected abstract void beginRow() throws SAXException;

    /** A cell of the row, empty ones with a format among them; {@link #stored()}, {@link #formula()} and {@link #text()} are its. */
    protected abstract void cell(int at) throws SAXException;

    /** The row is over. */
    protected abstract void endRow() throws SAXException;

    /** Cells are merged; told after all rows. */
    protected void merged(String range) {
    }

    /** Number of the row as people see it, from 1; 0 before the first. */
    protected final int row() {
        return row;
    }

    /** How the cell's value is stored. */
    protected final Stored stored() {
        return switch (type == null ? "n" : type) {
            case "s" -> Stored.SHARED_TEXT;
            case "inlineStr", "str", "d" -> Stored.TEXT;
            case "b" -> Stored.BOOLEAN;
            case "e" -> Stored.ERROR;
            default -> Stored.NUMBER;
        };
    }

    /** Whether the cell's value is what a formula gave. */
    protected final boolean formula() {
        return formula;
    }

    /** The cell's value as it is written, without readings beside the characters; empty when it has none. */
    protected final String text() {
        return text.toString();
    }

    @Override
    public final void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"));
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> collecting = !phonetic;
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> { }
        }
    }

    @Override
    public final void characters(char[] chars, int start, int length) {
        if (collecting) {
            text.append(chars, start, length);
        }
    }

    @Override
    public final void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> cell(column);
            case "row" -> endRow();
            default -> { }
        }
    }

    private void startRow(String number) throws SAXException {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        beginRow();
    }

    private void startCell(String reference, String storedAs) {
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = storedAs;
        formula = false;
        text.setLength(0);
    }
}
