package dev.whetstone.chat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTextTests {

    private static final String TEXT = "select 'naïve – “x”'\n\tfrom t;\n";

    static Stream<Arguments> savings() {
        return Stream.of(
                Arguments.of(TEXT, StandardCharsets.UTF_8),
                Arguments.of("\ufeff" + TEXT, StandardCharsets.UTF_8),
                Arguments.of("\ufeff" + TEXT, StandardCharsets.UTF_16LE),
                Arguments.of("\ufeff" + TEXT, StandardCharsets.UTF_16BE),
                Arguments.of(TEXT.replace("\n", "\r\n"), Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("savings")
    void aFileIsReadHoweverItsEditorSavedIt(String saved, Charset code) {
        assertThat(FileText.of(saved.getBytes(code))).contains(TEXT);
    }

    @Test
    void whatIsNoTextIsNotRead() {
        assertThat(FileText.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .isEmpty();
        assertThat(FileText.of(new byte[] {'P', 'K', 3, 4})).isEmpty();
        assertThat(FileText.of(new byte[] {(byte) 0xff, (byte) 0xfe, 0})).isEmpty();
        assertThat(FileText.of(new byte[0])).contains("");
    }
}
