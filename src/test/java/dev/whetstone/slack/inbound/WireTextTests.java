package dev.whetstone.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.slack.view.SlackText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "a &lt; b &amp;&amp; c &gt; d § a < b && c > d",
                "&amp;lt; § &lt;",
                "&lt;!channel&gt; § <!channel>",
                "<!channel> look § @channel look",
                "<!here> <!everyone> § @here @everyone",
                "<@U1> hi § <@U1> hi",
                "<@U1|ada> hi § @ada hi",
                "<#C1|general> § #general",
                "<!subteam^S1|@team> § @team",
                "<http://df.show|df.show>() § df.show()",
                "<http://example.org> § http://example.org",
                "<https://example.org/a?b=1&amp;c=2> § https://example.org/a?b=1&c=2",
                "<https://example.org/|docs> § docs (https://example.org/)",
                "<mailto:a@b.org|a@b.org> § a@b.org",
                "x <y § x <y"
            })
    void whatTravelsIsReadAsItWasTyped(String wire, String typed) {
        assertThat(WireText.typed(wire)).isEqualTo(typed);
    }

    @Test
    void fencesAndLinesStay() {
        assertThat(WireText.typed("```select *\nfrom t where a &lt; 1```"))
                .isEqualTo("```select *\nfrom t where a < 1```");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!channel>", "<@U1>", "<http://x|y>", "&lt;", "```a < b```", "a & b > c", "<", ">>", ""})
    void whatIsEscapedOnItsWayComesBackAsItWas(String typed) {
        assertThat(WireText.typed(SlackText.escape(typed))).isEqualTo(typed);
    }
}
