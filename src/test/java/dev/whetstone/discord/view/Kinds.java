package dev.whetstone.discord.view;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One block of every kind, usual and as large as it may come. */
final class Kinds {

    static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** An emoji, so that every cut at an odd place would halve it. */
    private static final String ROCKET = "\uD83D\uDE80";

    private Kinds() {}

    static Map<String, Block> usual() {
        Map<String, Block> kinds = new LinkedHashMap<>();
        kinds.put("heading", new Block.Heading("Lazy *evaluation* #1"));
        kinds.put(
                "prose",
                new Block.Prose(
                        "A **plan** is built\nbefore *anything* runs, see [the guide](https://spark.apache.org/docs) and"
                                + " `count()`.\n\n1. First\n2. Second\n   - deeper\n\n> said somebody\n\nEnd."));
        kinds.put("verbatim", new Block.Verbatim("It *saves* work.\n\n- no list\n# no title"));
        kinds.put("verbatim-code", new Block.Verbatim("def f(x):\n    return x  # ||hidden||"));
        kinds.put("code", new Block.Code("sql", "select *\nfrom t -- ```"));
        kinds.put(
                "table",
                new Block.Table(
                        List.of("#", "Member", "Points", "Accuracy"),
                        List.of(
                                List.of("1", "Ada", "120", "95 %"),
                                List.of("2", "王小明", "90", "–"),
                                List.of("3", "A member with a very long name indeed", "5", "20 %"))));
        kinds.put(
                "table-wide",
                new Block.Table(
                        List.of("order_id", "customer_name", "shipped_at", "delivered_at", "total_amount"),
                        List.of(
                                List.of("1", "Ada", "2026-01-01 10:00:00", "2026-01-03 10:00:00", "12.50"),
                                List.of("2", "Bo", "2026-01-02 10:00:00", "NULL", "8.00"))));
        kinds.put("picture", new Block.Picture("board of march.png", DOT, "Ada leads with 120 points"));
        kinds.put("attachment", new Block.Attachment("export.csv", "a,b\n1,2\n"));
        kinds.put(
                "moment",
                new Block.Moment("Closes", Instant.parse("2026-03-02T19:00:00Z"), ZoneId.of("Asia/Kathmandu")));
        kinds.put(
                "spoiler",
                new Block.Spoiler(
                        "Model answer",
                        List.of(new Block.Prose("Because || it || is."), new Block.Code("", "||x||\n```"))));
        kinds.put(
                "choices",
                new Block.Choices(List.of(
                        new Choice("Answer", "answer", "g1.2026-03-02.0900", true),
                        Choice.of("Hint", "hint", "g1.2026-03-02.0900"))));
        return kinds;
    }

    static Map<String, Block> largest() {
        Map<String, Block> kinds = new LinkedHashMap<>();
        String words = (ROCKET + "words and **bold** ones. ").repeat(700);
        String unbroken = "x" + ROCKET.repeat(20_000);
        kinds.put("heading", new Block.Heading(unbroken));
        kinds.put("prose", new Block.Prose(words));
        kinds.put("prose in paragraphs", new Block.Prose(words.replace("ones. ", "ones.\n\n")));
        kinds.put("prose in one word", new Block.Prose(unbroken));
        kinds.put("prose with code", new Block.Prose("- a\n\n  ```\n" + "  x = 1\n".repeat(2_000) + "  ```\n"));
        kinds.put("verbatim", new Block.Verbatim(unbroken + "*".repeat(50_000)));
        kinds.put("verbatim below the cap", new Block.Verbatim("*".repeat(BlockUnits.LONGEST_VERBATIM)));
        kinds.put("verbatim of lines", new Block.Verbatim("\n".repeat(BlockUnits.LONGEST_VERBATIM)));
        kinds.put("code", new Block.Code("python", ("y = 1  # " + ROCKET + "\n").repeat(3_000)));
        kinds.put("code in one line", new Block.Code("an odd language", unbroken + "```".repeat(500)));
        kinds.put("table", table(4, 400, "word " + ROCKET));
        kinds.put("table of many columns", table(30, 60, "a value of some length"));
        kinds.put("table of one word", table(3, 50, unbroken.substring(0, 2_001)));
        kinds.put("table without rows", new Block.Table(List.of("a", "b"), List.of()));
        kinds.put("picture", new Block.Picture("../../etc/" + unbroken, new byte[100], words));
        kinds.put("picture beyond the limit", new Block.Picture("big.png", new byte[(10 << 20) + 1], "big"));
        kinds.put("attachment", new Block.Attachment(" ", unbroken));
        kinds.put("moment", new Block.Moment(words, Instant.MAX.minusSeconds(1), ZoneId.of("UTC")));
        kinds.put("spoiler", new Block.Spoiler(words, List.of(new Block.Prose(words), new Block.Choices(buttons(7)))));
        kinds.put("spoiler in a spoiler", nested(5));
        kinds.put("choices", new Block.Choices(buttons(120)));
        kinds.put(
                "choices that do the same",
                new Block.Choices(Collections.nCopies(12, buttons(1).get(0))));
        return kinds;
    }

    private static Block nested(int depth) {
        return depth == 0
                ? new Block.Prose("deep")
                : new Block.Spoiler("level " + depth, List.of(nested(depth - 1), new Block.Prose("after " + depth)));
    }

    private static Block table(int columns, int rows, String cell) {
        List<String> header =
                IntStream.range(0, columns).mapToObj(i -> "column" + i).toList();
        return new Block.Table(header, Collections.nCopies(rows, Collections.nCopies(columns, cell)));
    }

    private static List<Choice> buttons(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Choice("label ".repeat(40) + i, "action", "a".repeat(80) + i, i == 0))
                .toList();
    }
}
