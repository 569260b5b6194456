package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTypeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "integer"        | 7                       | 7
            "double"         | 1.5e3                   | '1500.0'::DOUBLE
            "double"         | "-inf"                  | '-Infinity'::DOUBLE
            "decimal(10,2)"  | "10.50"                 | 10.50::decimal(10,2)
            "boolean"        | true                    | true
            "date"           | "2026-02-28"            | DATE '2026-02-28'
            "timestamp"      | "2026-02-28 10:00:01.5" | TIMESTAMP '2026-02-28T10:00:01.500'
            "binary"         | "00ff"                  | from_hex('00ff')
            "string"         | null                    | NULL
            "variant"        | "{}"                    | '{}'
            """)
    void aValueBecomesALiteral(String type, String value, String literal) {
        assertThat(type(type).literal(JsonParser.parseString(value))).isEqualTo(literal);
    }

    @Test
    void nestedValuesDoToo() {
        ToldType structs = type("{\"type\":\"array\",\"elementType\":{\"type\":\"struct\",\"fields\":["
                + "{\"name\":\"it's\",\"type\":\"string\"},{\"name\":\"n\",\"type\":\"long\"}]}}");
        ToldType map = type("{\"type\":\"map\",\"keyType\":\"string\",\"valueType\":\"double\"}");

        assertThat(structs.name()).isEqualTo("STRUCT(\"it's\" VARCHAR, \"n\" BIGINT)[]");
        assertThat(structs.literal(JsonParser.parseString("[[\"a'b\", 1], [null, null]]")))
                .isEqualTo(
                        "[{'it''s': 'a''b', 'n': 1}, {'it''s': NULL, 'n': NULL}]::STRUCT(\"it's\" VARCHAR, \"n\" BIGINT)[]");
        assertThat(map.literal(JsonParser.parseString("[[\"k\", 2]]")))
                .isEqualTo("MAP {'k': '2.0'::DOUBLE}::MAP(VARCHAR, DOUBLE)");
    }

    /** Whatever a member's process tells, what reaches the database is a value. */
    @Test
    void nothingIsTakenOverAsItStands() {
        String evil = "\"1); drop table expected; --\"";
        for (String type : List.of("integer", "double", "decimal(10,2)", "date", "timestamp", "binary")) {
            assertThatThrownBy(() -> type("\"" + type + "\"").literal(JsonParser.parseString(evil)))
                    .as(type)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(type("\"string\"").literal(JsonParser.parseString("\"'; drop table expected; --\"")))
                .isEqualTo("'''; drop table expected; --'");
        assertThat(type("\"integer); drop table expected; --\"").name()).isEqualTo("VARCHAR");
        assertThat(ToldType.quoted("a\" from expected --")).isEqualTo("\"a\"\" from expected --\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INTEGER                               | int
            VARCHAR                               | string
            DECIMAL(10,2)                         | decimal(10,2)
            TIMESTAMP WITH TIME ZONE              | timestamp
            UUID                                  | string
            INTEGER[]                             | array<int>
            MAP(VARCHAR, DECIMAL(3,1)[])          | map<string, array<decimal(3,1)>>
            STRUCT(a INTEGER, "b, c" STRUCT(d DATE)) | struct<`a`: int, `b, c`: struct<`d`: date>>
            """)
    void aTypeOfTheDatabaseHasANameInSpark(String type, String name) {
        assertThat(LentType.of(type)).isEqualTo(name);
    }

    private static ToldType type(String json) {
        return new ToldType(JsonParser.parseString(json));
    }
}
