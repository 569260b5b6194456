package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaultsTests {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrongWithAFileIsSaidInWords() throws IOException {
        Path none = folder.resolve("none.tsv");
        assertThat(said(() -> Files.readString(none))).isEqualTo("there is no file or folder " + none);
        Path picture = Files.write(folder.resolve("picture"), new byte[] {(byte) 0x89, (byte) 0xff});
        assertThat(said(() -> Files.readString(picture, StandardCharsets.UTF_8)))
                .isEqualTo("it is no text in UTF-8");
        assertThat(said(() -> Files.createDirectory(picture.resolve("below"))))
                .isEqualTo("Not a directory: " + picture.resolve("below"));
        assertThat(FileFaults.of(new AccessDeniedException("a"))).isEqualTo("a may not be read or written");
        assertThat(FileFaults.of(new EOFException("x"))).isEqualTo("its end is missing");
        assertThat(FileFaults.of(new IOException("the disk is full"))).isEqualTo("the disk is full");
    }

    private interface Deed {
        void run() throws IOException;
    }

    private static String said(Deed deed) {
        try {
            deed.run();
        } catch (IOException e) {
            return FileFaults.of(e);
        }
        return "";
    }
}
