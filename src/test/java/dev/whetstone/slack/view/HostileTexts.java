package dev.whetstone.slack.view;

import java.util.stream.Stream;

/** What members type who want to see what happens. */
public final class HostileTexts {

    private HostileTexts() {}

    public static Stream<String> all() {
        return Stream.of(
                "<!channel> <!here> <!everyone> @channel @here",
                "<@U123> <#C123> <!subteam^S1> <!date^1^{date}|x>",
                "<http://evil.example|https://bank.example> http://plain.example",
                "&lt;b&gt; &amp; & < >",
                "``` fence ``` and ` tick ` and ````` more",
                "```\nclosed\n```\n*after*",
                "*bold* _italic_ ~strike~ `code` :smile: :+1:",
                "> quote\n- list\n1. one\n# heading\n---",
                "a *b*c **d** __e__ [l](javascript:alert(1)) ![i](http://x/y.png)",
                "\u202Eright to left\u202C \u200Fmark\u2066isolate\u2069 \u200Bnothing",
                "tab\tand  two   blanks",
                "line\r\nends\rof\nall kinds\u2028and\u2029more",
                "null \u0000 byte \u0007 bell",
                "half an emoji \uD83D and the other half \uDE80",
                "family 👨‍👩‍👧‍👦 flag 🇩🇪 skin 👋🏽",
                "🚀".repeat(20_000),
                "x".repeat(100_000),
                "words and words ".repeat(5_000),
                "\n".repeat(9_000) + "end",
                "*a*b".repeat(2_000),
                "<@".repeat(10_000),
                "```".repeat(5_000),
                " ",
                "\n");
    }
}
