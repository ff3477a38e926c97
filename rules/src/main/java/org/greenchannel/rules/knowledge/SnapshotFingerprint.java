package org.greenchannel.rules.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * SHA-256 over the vocabulary and {@link KnowledgeRow#canonical()} of every row in the order of ids, fed with bytes instead of one text
 * a row: values that rows share are encoded once.
 */
final class SnapshotFingerprint {

    private static final byte[] NOTHING = {};

    private final MessageDigest sha;
    private final byte[] buffer = new byte[1 << 16];
    private final Map<Object, byte[]> encoded = new IdentityHashMap<>();
    private int size;

    private SnapshotFingerprint(MessageDigest sha) {
        this.sha = sha;
    }

    /** The fingerprint of rows sorted by id; it is quick when their equal values are one object ({@link CompactRows}). */
    static String of(KnowledgeRow[] byId, Vocabulary vocabulary) {
        try {
            SnapshotFingerprint print = new SnapshotFingerprint(MessageDigest.getInstance("SHA-256"));
            print.sha.update(vocabulary.canonical().getBytes(StandardCharsets.UTF_8));
            for (KnowledgeRow row : byId) {
                print.add(row);
            }
            print.flush();
            return HexFormat.of().formatHex(print.sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(KnowledgeRow row) {
        add('\n', bytes(row.id()));
        add(KnowledgeRow.SEPARATOR, shared(row.kind(), row.kind().fileName()));
        add(KnowledgeRow.SEPARATOR, bytes(Integer.toString(row.ruleNo())));
        add(KnowledgeRow.SEPARATOR, bytes(row.code()));
        add(KnowledgeRow.SEPARATOR, bytes(row.name()));
        byte[] params = encoded.get(row.params());
        add(KnowledgeRow.SEPARATOR, params != null ? params : shared(row.params(), row.canonicalParams()));
        add(KnowledgeRow.SEPARATOR, shared(row.from(), row.from()));
        add(KnowledgeRow.SEPARATOR, row.until() == null ? NOTHING : shared(row.until(), row.until()));
        add(KnowledgeRow.SEPARATOR, shared(row.basis(), row.basis()));
        add(KnowledgeRow.SEPARATOR, shared(row.lawKey(), row.lawKey()));
        add(KnowledgeRow.SEPARATOR, shared(row.source(), row.source()));
    }

    private byte[] shared(Object value, Object text) {
        byte[] known = encoded.get(value);
        if (known == null) {
            known = bytes(text.toString());
            encoded.put(value, known);
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void add(char separator, byte[] bytes) {
        if (size + bytes.length >= buffer.length) {
            flush();
        }
        buffer[size++] = (byte) separator;
        if (size + bytes.length > buffer.length) {
            flush();
            sha.update(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void flush() {
        sha.update(buffer, 0, size);
        size = 0;
    }
}
