package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.SqlTables;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.question.reader.RealTables;
import dev.whetstone.round.ShownQuestions;
import dev.whetstone.sheet.SheetTests;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import dev.whetstone.testing.EverythingSaid;
import dev.whetstone.testing.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said fits into what Slack takes. */
class LimitsTests {

    private static final Collection<Question> BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank()
            .all();
    private static final SqlTables TABLES = RealTables.read();
    private static final SqlTables NO_JUDGE = question -> List.of();

    static Stream<String> hostile() {
        return HostileTexts.all();
    }

    /** So that neither an acknowledgement nor a home page waits for it. */
    @Test
    void aPictureIsNotDrawnBeforeItIsSent() {
        Supplier<Optional<byte[]>> drawn = () -> {
            throw new IllegalStateException("It was drawn");
        };
        assertThat(SlackMessages.render(ChatMessage.of(new Block.Picture("board.png", drawn, drawn, "Ada leads")))
                        .pictures())
                .hasSize(1);
    }

    @Test
    void aPictureThatCannotBeDrawnIsNoFile() {
        Block none = new Block.Picture("board.png", Optional::empty, Optional::empty, "Ada leads");
        assertThat(SlackMessages.render(ChatMessage.of(none)).hasFiles()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyQuestionOfEveryKindFits(Kind kind) {
        List<Question> questions =
                BANK.stream().filter(question -> question.kind() == kind).toList();
        assertThat(questions).isNotEmpty();
        for (Question question : questions) {
            ShownQuestions.all(question, NO_JUDGE).forEach(message -> BlockKit.accepts(SlackMessages.render(message)));
            ShownQuestions.hints(question).ifPresent(hints -> BlockKit.accepts(SlackMessages.render(hints)));
            View form = SlackForms.view(ShownQuestions.form(question, NO_JUDGE), "answer", "{}");
            BlockKit.accepts(form);
            assertThat(BlockKit.golden(form)).doesNotContain("the whole text is in the file");
        }
    }

    @Test
    void everySheetFits() {
        SheetTests.messages().forEach(message -> BlockKit.accepts(SlackMessages.render(message)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theLongestQuestionsAreOneMessageWithTheirButtons(Kind kind) {
        List<Question> longest = BANK.stream()
                .filter(question -> question.kind() == kind)
                .collect(Collectors.toMap(question -> question, LimitsTests::length))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Question, Integer>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
        for (Question question : longest) {
            ShownQuestions.all(question, TABLES).forEach(message -> BlockKit.accepts(SlackMessages.render(message)));
            BlockKit.accepts(HomePage.view(ShownQuestions.open(question, TABLES)));
            Rendered open = SlackMessages.render(ShownQuestions.open(question, TABLES));
            assertThat(open.parts()).hasSize(1);
            assertThat(open.parts().get(0).fallback()).contains("Hint");
        }
    }

    /** With the statements that make a SQL question's tables, which are about as long as the tables. */
    private static int length(Question question) {
        return BlockKit.words(SlackMessages.render(ShownQuestions.open(question, NO_JUDGE)))
                .length();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverSomebodyAnswersAllThatIsSaidOfItFits(String answer) {
        World world = World.begin();
        EverythingSaid said = EverythingSaid.about(world, "just-vast", answer);
        assertThat(said.messages()).hasSizeGreaterThan(10);
        said.messages().forEach(message -> BlockKit.accepts(SlackMessages.render(message)));
        said.forms().forEach(form -> BlockKit.accepts(SlackForms.view(form, "a", "{}")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextFitsWhereverItStands(String text) {
        String label = text.isBlank() ? "x" : text;
        ChatMessage message = ChatMessage.of(
                new Block.Heading(text),
                new Block.Prose(text),
                new Block.Prose(Markdown.escape(text)),
                new Block.Verbatim(text),
                new Block.Code(text, text),
                new Block.Table(List.of(text, "b"), List.of(List.of("a", text), List.of(text, text))),
                new Block.Table(
                        List.of("a", "b", "c", "d", "e", "f"), List.of(List.of(text, "b", "c", "d", "e", text))),
                new Block.Moment(text, Instant.parse("2026-03-02T08:00:00Z"), ZoneId.of("Asia/Kolkata")),
                new Block.Spoiler(text, List.of(new Block.Verbatim(text))),
                new Block.Attachment("a.txt", text),
                new Block.Picture("a.png", new byte[1], text),
                new Block.Choices(List.of(Choice.of(label, "act", ""), Choice.of(label, "act", "x"))));
        BlockKit.accepts(SlackMessages.render(message));
        BlockKit.accepts(HomePage.view(message));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyBlockAloneIsAMessage(String text) {
        Stream.of(
                        new Block.Heading(text),
                        new Block.Prose(text),
                        new Block.Verbatim(text),
                        new Block.Code("", text),
                        new Block.Table(List.of(text), List.of()),
                        new Block.Table(List.of(), List.of()),
                        new Block.Attachment(text, text),
                        new Block.Picture("a.png", new byte[1], text),
                        new Block.Choices(List.of()))
                .forEach(block -> BlockKit.accepts(SlackMessages.render(ChatMessage.of(block))));
    }

    @Test
    void manyBlocksBecomeManyMessagesInOrder() {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> {
            blocks.add(new Block.Heading("Heading " + i));
            blocks.add(new Block.Prose("Text " + i));
        });
        Rendered shown = SlackMessages.render(new ChatMessage(blocks));
        BlockKit.accepts(shown);
        assertThat(shown.parts()).hasSizeGreaterThan(11);
        assertThat(BlockKit.words(shown))
                .isEqualTo(IntStream.range(0, 300)
                        .mapToObj(i -> "Heading " + i + "\nText " + i)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElseThrow());
        assertThat(shown.parts())
                .allSatisfy(part -> assertThat(
                                part.blocks().get(part.blocks().size() - 1).getType())
                        .isNotEqualTo("header"));
    }

    @Test
    void aHomeTabOfTooManyBlocksSaysThatThereIsMore() {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> blocks.add(new Block.Heading("Heading " + i)));
        var view = HomePage.view(new ChatMessage(blocks));
        BlockKit.accepts(view);
        assertThat(view.getBlocks()).hasSize(100);
        assertThat(BlockKit.golden(view)).contains("There is more");
    }
}
