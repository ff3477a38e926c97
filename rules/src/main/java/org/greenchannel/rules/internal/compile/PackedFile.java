package org.greenchannel.rules.internal.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.greenchannel.rules.Messages;

/** Looks at the zip a workbook is, before anything opens it: a small file may unfold to gigabytes, or carry macros to the next reader. */
final class PackedFile {

    /** Unpacked, far above a table of a thousand rows and far below the memory of a server. */
    static final int LARGEST_UNPACKED = 24 * 1024 * 1024;

    private static final int MOST_PARTS = 300;
    private static final List<String> ALIEN = List.of("vbaproject", "externallinks/", "embeddings/", "activex/", "macrosheets/");

    private final byte[] bytes;
    private long unpacked;

    PackedFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Why the file is not opened, or nothing. */
    Optional<Messages> objection() {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return objection("文件无法作为 Excel 工作簿（.xlsx）打开。请用 Excel 或 WPS 另存为 .xlsx。",
                    "The file cannot be opened as an Excel workbook (.xlsx): it is something else. Save it as .xlsx.");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return parts(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return objection("文件无法作为 Excel 工作簿（.xlsx）打开：文件已损坏。",
                    "The file cannot be opened as an Excel workbook (.xlsx): it is damaged.");
        }
    }

    private Optional<Messages> parts(ZipInputStream zip) throws IOException {
        int count = 0;
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            String name = part.getName().toLowerCase(java.util.Locale.ROOT);
            if (ALIEN.stream().anyMatch(name::contains)) {
                return objection("工作簿含有宏、嵌入对象或外部链接（" + part.getName() + "）。请删除后另存为 .xlsx。",
                        "The workbook holds macros, embedded objects or links to other files (" + part.getName() + "). Remove them and save as .xlsx.");
            }
            if (++count > MOST_PARTS || tooLarge(zip)) {
                return objection("文件解压后过大（允许 " + LARGEST_UNPACKED / 1024 / 1024 + " MB）。",
                        "The file is too large when unpacked (allowed: " + LARGEST_UNPACKED / 1024 / 1024 + " MB).");
            }
        }
        return Optional.empty();
    }

    private boolean tooLarge(ZipInputStream zip) throws IOException {
        byte[] block = new byte[16 * 1024];
        for (int read = zip.read(block); read >= 0 && unpacked <= LARGEST_UNPACKED; read = zip.read(block)) {
            unpacked += read;
        }
        return unpacked > LARGEST_UNPACKED;
    }

    private static Optional<Messages> objection(String zh, String en) {
        return Optional.of(new Messages(zh, en));
    }
}
