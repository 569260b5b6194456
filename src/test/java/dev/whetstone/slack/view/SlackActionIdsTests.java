package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.slack.view.SlackActionIds.Press;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a button says of itself when it is pressed. */
class SlackActionIdsTests {

    @Test
    void aPressedButtonIsReadAsItWasWritten() {
        Choice choice = Choice.of("A", "choose", "g1.2026-03-02.0900|A");
        assertThat(SlackActionIds.decode(SlackActionIds.encode(3, choice), choice.argument()))
                .contains(new Press("choose", "g1.2026-03-02.0900|A"));
        assertThat(SlackActionIds.decode(SlackActionIds.encode(0, Choice.of("x", "a:b", "")), null))
                .contains(new Press("a:b", ""));
    }

    @Test
    void anotherButtonIsNone() {
        assertThat(SlackActionIds.decode("button-1", "x")).isEmpty();
        assertThat(SlackActionIds.decode(null, null)).isEmpty();
    }

    @Test
    void theSameActionTwiceHasTwoIds() {
        List<Choice> choices = IntStream.range(0, 30)
                .mapToObj(i -> Choice.of("Same", "same", "same"))
                .toList();
        BlockKit.accepts(SlackMessages.render(ChatMessage.of(new Block.Choices(choices))));
    }

    @Test
    void oneButtonStandsOutOrNone() {
        assertThat(golden(new Choice("A", "a", "", true), Choice.of("B", "b", "")))
                .contains("\"style\": \"primary\"");
        assertThat(golden(new Choice("A", "a", "", true), new Choice("B", "b", "", true)))
                .doesNotContain("\"style\"");
    }

    private static String golden(Choice... choices) {
        return BlockKit.golden(SlackMessages.render(ChatMessage.of(new Block.Choices(List.of(choices)))));
    }
}
