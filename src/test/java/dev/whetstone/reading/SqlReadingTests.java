package dev.whetstone.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReadingTests {

    private static String first(String answer) {
        return ChatText.of(answer).candidates(Language.SQL).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "  select 1\n",
                "```\nselect 1\n```",
                "```sql\nselect 1\n```",
                "```select 1```",
                "```sql select 1```",
                "`select 1`",
                "answer:\nselect 1",
                "I think it is this:\nselect 1",
                "Here:\n```sql\nselect 1\n```\nbecause of the NULLs.",
                "```python\nprint(1)\n```\n```sql\nselect 1\n```"
            })
    void theQueryIsFound(String answer) {
        assertThat(first(answer)).isEqualTo("select 1");
    }

    @Test
    void curlyQuotesAreStraightened() {
        assertThat(first("select \u2018a\u2019,\u00a0\u201cb\u201d")).isEqualTo("select 'a', \"b\"");
    }

    @Test
    void quotedNamesOfMySqlStay() {
        assertThat(first("select `a` from `t`")).isEqualTo("select `a` from `t`");
    }

    @Test
    void whatIsNoQueryIsLeftToTheEngine() {
        assertThat(first("no idea")).isEqualTo("no idea");
    }
}
