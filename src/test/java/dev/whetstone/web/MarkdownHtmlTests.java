package dev.whetstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.playground.WellFormed;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTests {

    private final MarkdownHtml members = MarkdownHtml.ofMembers();
    private final MarkdownHtml bot = MarkdownHtml.ofBot();

    @Test
    void membersHaveCodeAndEmphasis() {
        String html = members.html("**bold** and `code`\n\n```sql\nselect 1 < 2\n```");
        assertThat(html).contains("<strong>bold</strong>", "<code>code</code>", "language-sql", "select 1 &lt; 2");
    }

    @Test
    void theWordAnswerBeforeAFenceLeavesCodeCodeAndProseProse() {
        var html = Jsoup.parse(members.html("Answer: ```python\nx = 1\n```\nIt is lazy."));
        assertThat(html.select("pre code").text()).isEqualTo("x = 1");
        assertThat(html.select("p").eachText()).containsExactly("Answer:", "It is lazy.");
    }

    @Test
    void membersHeadingsListsAndQuotesStayAsTyped() {
        String text =
                Jsoup.parse(members.html("# one\n- two\n> three\n1. four")).wholeText();
        assertThat(text).contains("# one", "- two", "> three", "1. four");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "[click](data:text/html,x)",
                "![pixel](https://tracker.example/p.png)",
                "<https://ok.example> <style>*{}</style>",
                "```\"><script>alert(1)</script>\nx\n```",
                "[a](https://x.example \"onmouseover=alert(1)\")"
            })
    void nobodyBringsMarkupOfTheirOwn(String hostile) {
        for (MarkdownHtml markdown : new MarkdownHtml[] {members, bot}) {
            var page = Jsoup.parse(markdown.html(hostile));
            assertThat(page.select("script, img, style, [onerror], [onmouseover]"))
                    .isEmpty();
            assertThat(page.select("a[href]")).allSatisfy(link -> {
                assertThat(link.attr("href")).startsWith("https://");
                assertThat(link.attr("rel")).contains("noopener");
            });
        }
    }

    @Test
    void callsAreShownAsTyped() {
        String typed = "@everyone @here <!channel> <@U123>";
        assertThat(Jsoup.parse(members.html(typed)).text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a **a ", "[", "> ", "`", "<a ", "- ", "![", "*", "(", "```\n", "&#"})
    void hostileNestingIsNoError(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertThat(members.html(text)).isNotEmpty();
        assertThat(bot.html(text)).isNotEmpty();
    }

    @Test
    void halfAnEmojiAndNulAreReplaced() {
        assertThat(WellFormed.text("a\uD83Db\u0000c\r\nd")).isEqualTo("a\uFFFDb\uFFFDc\nd");
        assertThat(WellFormed.text("\uD83D\uDE80")).isEqualTo("\uD83D\uDE80");
    }
}
