package org.greenchannel.rules.knowledge;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Drops the byte order mark that spreadsheet programs put before UTF-8 text. */
final class BomFree extends FilterReader {

    BomFree(Reader text) throws IOException {
        super(new PushbackReader(text, 1));
        int first = in.read();
        if (first != -1 && first != '\uFEFF') {
            ((PushbackReader) in).unread(first);
        }
    }
}
