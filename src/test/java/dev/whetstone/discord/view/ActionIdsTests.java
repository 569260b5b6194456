package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionIdsTests {

    @Test
    void anIdHoldsActionAndArgument() {
        Choice choice = Choice.of("Helpful", "helpful", "g1.2026-03-02.0900|m 7:x");
        assertThat(ActionIds.decode(ActionIds.encode(choice)))
                .contains(new ActionIds.Target("helpful", "g1.2026-03-02.0900|m 7:x"));
        assertThat(ActionIds.decode(ActionIds.encode(choice, 2))).isEqualTo(ActionIds.decode(ActionIds.encode(choice)));
    }

    @Test
    void anArgumentMayBeMissing() {
        assertThat(ActionIds.decode(ActionIds.encode(Choice.of("Mute", "mute-reminders", ""))))
                .contains(new ActionIds.Target("mute-reminders", ""));
    }

    @Test
    void aBlankAtTheEndMayBeLostOnTheWay() {
        assertThat(ActionIds.decode("w:mute-reminders")).contains(new ActionIds.Target("mute-reminders", ""));
    }

    @Test
    void theLongestChoiceFits() {
        Choice choice = Choice.of("x", "a", "b".repeat(89));
        assertThat(ActionIds.encode(choice, 12_345)).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aFormHasAnIdOfTheSameKind() {
        Form form = new Form("Answer", "answer-form", "r1", List.of(Form.Field.paragraph("text", "Answer", "", "")));
        assertThat(ActionIds.decode(ActionIds.encode(form))).contains(new ActionIds.Target("answer-form", "r1"));
    }

    @Test
    void idsOfOthersStandForNothing() {
        assertThat(ActionIds.decode("")).isEmpty();
        assertThat(ActionIds.decode("other-bot:1")).isEmpty();
        assertThat(ActionIds.decode("w: x")).isEmpty();
    }
}
