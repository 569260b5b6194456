package dev.whetstone.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nselect 1\n```",
                "``` x ```",
                "look: `x = 1`",
                "||```x```||",
                "select id from t",
                "Here:\nselect id from t",
                "with a as (select 1) select * from a",
                "def f(x):\n    return x",
                "import os",
                "x = 1",
                "print(1)"
            })
    void codeIsSeen(String message) {
        assertThat(ChatText.of(message).hasCode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "``` ```",
                "hello all",
                "hmm tricky one, need coffee first",
                "Select the ids of all customers and then count them.",
                "With a window function you can do it.",
                "From what I see, it is a join.",
                "for example: a list",
                "if you look closely: it is shared",
                "import the module first",
                "> ```\n> select 1\n> ```\nnice one",
                "I have no idea (sorry)",
                "does it print 1?"
            })
    void talkIsNoCode(String message) {
        assertThat(ChatText.of(message).hasCode()).isFalse();
    }

    @Test
    void aBodyThatLostItsBlanksHasThemAgainWhereThatIsCertain() {
        assertThat(ChatText.of("import re\ndef f(x):\ny = x\nreturn y").candidates(Language.PYTHON))
                .contains("import re\ndef f(x):\n    y = x\n    return y");
        assertThat(ChatText.of("def f(x):\nfor y in x:\nz = y\nreturn z").candidates(Language.PYTHON))
                .noneMatch(program -> program.contains("    "));
    }

    @Test
    void proseIsWhatStandsAroundTheFences() {
        ChatText text = ChatText.of("Before ||```sql\nselect 1\n```|| after\n```\nx\n```\nend");

        assertThat(text.prose().lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly("Before", "after", "end");
        assertThat(text.code()).extracting(String::strip).containsExactly("select 1", "x");
        assertThat(text.hasFence(Language.SQL)).isTrue();
        assertThat(text.hasFence(Language.PYTHON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nspark.read.csv(path)\ndf.show()\n```",
                "```sql\nselect all the ids from the table of users\n```",
                "```\nselect id from t where name is not null\n```",
                "```\nid,name,city\n1,Ada,Paris\n```",
                "```\none two\n```"
            })
    void whatIsNoSentenceStaysInItsFence(String message) {
        assertThat(ChatText.spoken(message).prose()).isBlank();
        assertThat(ChatText.spoken(message).code()).hasSize(1);
    }

    @Test
    void sentencesInAFenceAreSpoken() {
        String message = "First:\n```\nA view keeps no rows.\nIt is a query with a name.\n```\nlast";

        assertThat(ChatText.spoken(message).prose().lines().filter(line -> !line.isBlank()))
                .containsExactly("First:", "A view keeps no rows.", "It is a query with a name.", "last");
        assertThat(ChatText.spoken(message).code()).isEmpty();
        assertThat(ChatText.of(message).code()).hasSize(1);
    }

    @Test
    void typographicQuotesStayInTheOwnWords() {
        assertThat(ChatText.of("\ufeffIt\u2019s \u201clazy\u201d \u2014 really\u200b")
                        .ownWords())
                .isEqualTo("It\u2019s \u201clazy\u201d \u2014 really");
    }

    @Test
    void whereNobodyIsQuotedMarkedLinesStay() {
        assertThat(ChatText.written("> a note\nWhat is printed?").ownWords()).isEqualTo("> a note\nWhat is printed?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "> ",
                "`",
                "```",
                "``` ",
                "~~~\n",
                "||",
                "'",
                "\u2018",
                "\u201e",
                "\u00ab ",
                "\"",
                "--",
                "\u2014",
                "\u2013 ",
                "/*",
                "select ",
                "select\n",
                "(select\n",
                "with a as (",
                "a, b\n",
                "1. a\n",
                "- \n",
                "a ",
                "\n",
                "> a\nb\n",
                ">>> a\n",
                "x = ",
                "; ",
                "because ",
                "or ",
                "def f(a, ",
                ", a",
                ".a(b)",
                "\uD83D",
                "\u200b",
                "&lt;",
                "\\*",
                "`a` ",
                "`a` then "
            })
    void hugeTextsAreRead(String piece) {
        String huge = piece.repeat(100_000 / piece.length());
        readAll(huge);
        readAll("select 1\n" + huge);
        readAll("```\nselect " + huge);
    }

    @Test
    void textsOfAnySignsAreRead() {
        String[] pieces = {
            "```",
            "`",
            "||",
            "> ",
            "\n",
            "\n\n",
            "select",
            " from t",
            "'",
            "\u2018",
            "\u201d",
            "(",
            ")",
            ";",
            "--",
            "/*",
            "*/",
            "with a as",
            "1. ",
            "because ",
            "or",
            "sql",
            "def f():",
            " return",
            "\u2014",
            "\u00a0",
            "\ufeff",
            "&gt; ",
            "I think:",
            "~~~",
            "\uD83D\uDE42"
        };
        Random random = new Random(20_261_128);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(25); length > 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            readAll(text.toString());
        }
    }

    private static void readAll(String message) {
        ChatText text = ChatText.of(message);
        text.hasCode();
        for (Language language : Language.values()) {
            assertThat(text.candidates(language)).isNotEmpty().hasSizeLessThan(60);
        }
    }
}
