package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.SqlTables;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.question.reader.RealTables;
import dev.whetstone.round.ShownQuestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscordMessagesTests {

    private static final SqlTables TABLES = RealTables.read();
    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();

    @Test
    void everyKindOfBlockLooksAsItDid() {
        Kinds.usual().forEach((name, block) -> DiscordGolden.check(name, Limits.checked(ChatMessage.of(block))));
    }

    @Test
    void ofAPictureOnlyTheDarkOneIsDrawnAndOneThatCannotBeIsLeftOut() {
        Block none = new Block.Picture(
                "board.png",
                () -> {
                    throw new IllegalStateException("It was drawn, and nobody sees it");
                },
                Optional::empty,
                "Ada leads");
        assertThat(Limits.checked(ChatMessage.of(new Block.Prose("The board."), none)))
                .hasSize(1);
    }

    @Test
    void everyKindTogetherLooksAsItDid() {
        List<Block> all = new ArrayList<>(Kinds.usual().values());
        DiscordGolden.check("everything", Limits.checked(new ChatMessage(all)));
    }

    @Test
    void everyKindAtItsLargestIsWithinEveryLimit() {
        Kinds.largest().forEach((name, block) -> {
            assertThat(Limits.checked(ChatMessage.of(block))).as(name).isNotEmpty();
            assertThat(Limits.checked(ChatMessage.of(new Block.Heading("Title"), block, new Block.Prose("End."))))
                    .as(name)
                    .isNotEmpty();
        });
    }

    @Test
    void everyQuestionOfTheBankIsOneMessage() {
        for (Question question : BANK.all()) {
            assertThat(Limits.checked(ShownQuestions.open(question, TABLES)))
                    .as(question.id())
                    .hasSize(1);
            assertThat(Limits.checked(ShownQuestions.closed(question, TABLES)))
                    .as(question.id())
                    .hasSize(1);
            assertThat(Limits.checked(ShownQuestions.reveal(question)))
                    .as(question.id())
                    .hasSizeBetween(1, 2);
        }
    }

    @Test
    void theLongestQuestionOfTheBankLooksAsItDid() {
        Question longest = longest(question -> ShownQuestions.open(question, TABLES));
        DiscordGolden.check("longest-question", Limits.checked(ShownQuestions.open(longest, TABLES)));
        DiscordGolden.check("longest-question-closed", Limits.checked(ShownQuestions.closed(longest, TABLES)));
    }

    @Test
    void theLongestRevealOfTheBankLooksAsItDid() {
        Question longest = longest(ShownQuestions::reveal);
        DiscordGolden.check("longest-reveal", Limits.checked(ShownQuestions.reveal(longest)));
    }

    @Test
    void nothingOfALongTextIsLost() {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            numbers.append("n").append(i).append(i % 40 == 39 ? ".\n\n" : " ");
        }
        String code = Limits.text(ChatMessage.of(new Block.Code("", numbers.toString())));
        String prose = Limits.text(ChatMessage.text(numbers.toString()));
        List<String> all = IntStream.range(0, 3_000).mapToObj(i -> "n" + i).toList();
        assertThat(words(code)).containsAll(all);
        assertThat(words(prose)).containsAll(all);
    }

    @Test
    void longProseIsCutBetweenParagraphs() {
        String paragraph = "One sentence follows the other. ".repeat(25).strip();
        List<JsonObject> parts = Limits.checked(ChatMessage.text(String.join(
                "\n\n", List.of(paragraph, paragraph, paragraph, paragraph, paragraph, paragraph, paragraph))));
        assertThat(parts).hasSize(2);
        assertThat(parts)
                .allSatisfy(part -> assertThat(Limits.text(List.of(part)))
                        .startsWith("One sentence")
                        .endsWith("the other."));
    }

    @Test
    void theHeadOfATableIsRepeatedWhereItIsCut() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(List.of("row" + i, "value"));
        }
        List<JsonObject> parts = Limits.checked(ChatMessage.of(new Block.Table(List.of("name", "what"), rows)));
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(Limits.text(List.of(part))).startsWith("```\nname    what\n------  -----\nrow"));
    }

    @Test
    void aTableIsNoWiderThanAPhone() {
        for (Map.Entry<String, Block> kind : Kinds.usual().entrySet()) {
            if (kind.getKey().equals("table")) {
                assertThat(Limits.text(ChatMessage.of(kind.getValue())).lines())
                        .allSatisfy(line -> assertThat(Cell.width(line)).isLessThanOrEqualTo(TableText.WIDEST));
            }
        }
    }

    @Test
    void wordsOfAPersonCallNobodyAndStyleNothing() {
        String calls =
                "@everyone @here <@1234> <@&99> <#5> <t:1:R> **b** _i_ ~~s~~ ||x|| `c` [a](https://x.y) https://x.y";
        String shown = Limits.text(ChatMessage.of(new Block.Verbatim(calls)));
        assertThat(shown).startsWith("> ");
        assertThat(unescaped(shown.substring(2))).isEqualTo(calls);
        assertThat(bare(shown.substring(2))).doesNotContain("@", "<", "*", "_", "~", "|", "`", "[", "://");
        String said = Limits.text(ChatMessage.text("said " + Markdown.escape(calls)));
        assertThat(unescaped(said)).isEqualTo("said " + calls);
        assertThat(bare(said)).doesNotContain("@", "<", "*", "_", "~", "|", "`", "[", "://");
    }

    @Test
    void linesOfAPersonBecomeNoListTitleOrQuote() {
        String typed = "# title\n- item\n  + item\n1. one\n12) twelve\n> quote\n-# small";
        String shown = Limits.text(ChatMessage.of(new Block.Verbatim("see ```\n" + typed)));
        assertThat(shown.lines().skip(1).map(line -> line.substring(2).strip()))
                .containsExactly(
                        "\\# title", "\\- item", "\\+ item", "1\\. one", "12\\) twelve", "\\> quote", "\\-# small");
    }

    @Test
    void aFenceCannotBeBrokenOutOf() {
        String breakout = "a\n```\n@everyone **bold**\n```\nb";
        String code = Limits.text(ChatMessage.of(new Block.Code("sql\n@everyone", breakout)));
        assertThat(code.split("```", -1)).hasSize(3);
        String quote = Limits.text(ChatMessage.of(new Block.Verbatim("    " + breakout)));
        assertThat(quote).doesNotContain("```");
        assertThat(quote.lines()).allMatch(line -> line.startsWith("> "));
        String table = Limits.text(ChatMessage.of(new Block.Table(List.of("```"), List.of(List.of("x```y")))));
        assertThat(table.split("```", -1)).hasSize(3);
    }

    @Test
    void whatIsHiddenStandsInAContainerOfItsOwn() {
        ChatMessage message = ChatMessage.of(
                new Block.Heading("Today"),
                new Block.Spoiler("Model answer", List.of(new Block.Verbatim("|| secret ||"))),
                new Block.Prose("after"));
        JsonObject payload = Limits.checked(message).get(0);
        List<JsonObject> top = new ArrayList<>();
        payload.getAsJsonArray("components").forEach(one -> top.add(one.getAsJsonObject()));
        assertThat(top).extracting(one -> one.get("spoiler").getAsBoolean()).containsExactly(false, true, false);
        assertThat(top.get(1).toString()).contains("secret");
        assertThat(top.get(0).toString() + top.get(2)).doesNotContain("secret");
    }

    @Test
    void whatIsHiddenStaysHiddenWhereAllMustFitIntoOneMessage() {
        ChatMessage message = ChatMessage.of(
                new Block.Prose("open ".repeat(1_500)),
                new Block.Spoiler("Model answer", List.of(new Block.Prose("secret"))),
                new Block.Choices(List.of(Choice.of("Hint", "hint", "r1"))));
        JsonObject payload =
                Limits.check(Limits.json(DiscordMessages.single(message).create()));
        assertThat(payload.toString()).doesNotContain("secret").contains("hint", "all-of-it.md");
        assertThat(Limits.components(payload))
                .filteredOn(one -> Limits.type(one) == 17)
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.get("spoiler").getAsBoolean()).isTrue());
    }

    @Test
    void signsThatTurnTheDirectionOfWritingReachNoTitleButtonOrCell() {
        String turned = "a\u202Eb\u2066c\u200Bd";
        ChatMessage message = ChatMessage.of(
                new Block.Heading(turned),
                new Block.Table(List.of(turned), List.of(List.of(turned))),
                new Block.Choices(List.of(Choice.of(turned, "hint", "r1"))));
        assertThat(Limits.checked(message).toString()).doesNotContain("\u202E", "\u2066", "\u200B");
    }

    @Test
    void halfAnEmojiIsReplaced() {
        String half = "\uD83D\uDE80".substring(0, 1);
        String typed = "before " + half + " after";
        ChatMessage message = ChatMessage.of(
                new Block.Heading(typed),
                new Block.Prose(typed),
                new Block.Verbatim(typed),
                new Block.Code("", typed),
                new Block.Attachment(typed, typed),
                new Block.Choices(List.of(Choice.of(typed, "hint", "r1"))));
        assertThat(Limits.text(message)).contains("before \uFFFD after").doesNotContain(half + " ");
    }

    @Test
    void aPartMayBeSentAgain() {
        Part part = DiscordMessages.render(ChatMessage.of(new Block.Attachment("a.txt", "all of it")))
                .get(0);
        for (int i = 0; i < 2; i++) {
            assertThat(part.create().getAllDistinctFiles())
                    .singleElement()
                    .satisfies(file -> assertThat(file.getData()).hasContent("all of it"));
        }
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.split("\\W+")));
    }

    private static Question longest(Function<Question, ChatMessage> message) {
        return BANK.all().stream()
                .max(Comparator.comparing(
                        question -> message.apply(question).blocks().toString().length()))
                .orElseThrow();
    }

    /** What a reader sees of escaped text. */
    private static String unescaped(String markup) {
        return markup.replaceAll("\\\\(.)", "$1");
    }

    /** The signs that are not escaped. */
    private static String bare(String markup) {
        return markup.replaceAll("\\\\.", "");
    }
}
