package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.greenchannel.connectors.http.Json;

/**
 * An append-only file of JSON lines, each with its checksum, on the disk before it counts.
 * A last line that a crash tore is cut off: nobody was told that it happened. Damage anywhere else stops the start.
 */
final class Journal implements Closeable {

    private static final int CHECKSUM_DIGITS = 8;

    /** Not a FileChannel: an interrupt of the writing thread would close that for everybody. */
    private final RandomAccessFile file;
    private long size;
    private boolean broken;

    private Journal(RandomAccessFile file, long size) {
        this.file = file;
        this.size = size;
    }

    /** Opens or creates the file and hands over every entry in its order. */
    static Journal open(Path path, Consumer<JsonNode> replay) throws IOException {
        Files.createDirectories(path.getParent());
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            long whole = replay(path, replay);
            if (whole < file.length()) {
                file.setLength(whole);
                file.getFD().sync();
            }
            return new Journal(file, whole);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Writes one entry; when this returns, it survives a crash. */
    synchronized void append(Object entry) {
        if (broken) {
            throw new IllegalStateException("the journal could not be repaired after a failed write");
        }
        try {
            byte[] line = line(Json.MAPPER.writeValueAsBytes(entry));
            file.seek(size);
            file.write(line);
            file.getFD().sync();
            size += line.length;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an entry cannot be written as JSON", e);
        } catch (IOException e) {
            cutBack();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void cutBack() {
        try {
            file.setLength(size);
        } catch (IOException e) {
            broken = true;
        }
    }

    private static byte[] line(byte[] json) {
        byte[] checksum = (checksum(json) + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[checksum.length + json.length + 1];
        System.arraycopy(checksum, 0, line, 0, checksum.length);
        System.arraycopy(json, 0, line, checksum.length, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    private static String checksum(byte[] json) {
        CRC32 crc = new CRC32();
        crc.update(json);
        return String.format("%08x", crc.getValue());
    }

    private static long replay(Path path, Consumer<JsonNode> replay) throws IOException {
        long whole = 0;
        int number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            for (byte[] line = next(in); line != null; line = next(in)) {
                number++;
                byte[] json = checked(line);
                if (json == null) {
                    requireEnd(in, path, number);
                    return whole;
                }
                replay.accept(Json.MAPPER.readTree(json));
                whole += line.length + 1L;
            }
        }
        return whole;
    }

    /** The bytes up to a line feed; null at the end and for a rest without one. */
    private static byte[] next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toByteArray();
            }
            line.write(b);
        }
        return null;
    }

    private static byte[] checked(byte[] line) {
        if (line.length <= CHECKSUM_DIGITS || line[CHECKSUM_DIGITS] != ' ') {
            return null;
        }
        byte[] json = Arrays.copyOfRange(line, CHECKSUM_DIGITS + 1, line.length);
        String stored = new String(line, 0, CHECKSUM_DIGITS, StandardCharsets.US_ASCII);
        return stored.equals(checksum(json)) ? json : null;
    }

    private static void requireEnd(InputStream in, Path path, int number) throws IOException {
        if (in.read() >= 0) {
            throw new IOException(path.getFileName() + " is damaged at line " + number
                    + ": restore it, or move the folder away to begin anew");
        }
    }
}
