package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscordActionIdsTests {

    @Test
    void anIdHoldsActionAndArgument() {
        Choice choice = Choice.of("Helpful", "helpful", "g1.2026-03-02.0900|m 7:x");
        assertThat(DiscordActionIds.decode(DiscordActionIds.encode(choice)))
                .contains(new DiscordActionIds.Target("helpful", "g1.2026-03-02.0900|m 7:x"));
        assertThat(DiscordActionIds.decode(DiscordActionIds.encode(choice, 2)))
                .isEqualTo(DiscordActionIds.decode(DiscordActionIds.encode(choice)));
    }

    @Test
    void anArgumentMayBeMissing() {
        assertThat(DiscordActionIds.decode(DiscordActionIds.encode(Choice.of("Mute", "mute-reminders", ""))))
                .contains(new DiscordActionIds.Target("mute-reminders", ""));
    }

    @Test
    void aBlankAtTheEndMayBeLostOnTheWay() {
        assertThat(DiscordActionIds.decode("w:mute-reminders"))
                .contains(new DiscordActionIds.Target("mute-reminders", ""));
    }

    @Test
    void theLongestChoiceFits() {
        Choice choice = Choice.of("x", "a", "b".repeat(89));
        assertThat(DiscordActionIds.encode(choice, 12_345)).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aFormHasAnIdOfTheSameKind() {
        Form form = new Form("Answer", "answer-form", "r1", List.of(Form.Field.paragraph("text", "Answer", "", "")));
        assertThat(DiscordActionIds.decode(DiscordActionIds.encode(form)))
                .contains(new DiscordActionIds.Target("answer-form", "r1"));
    }

    @Test
    void idsOfOthersStandForNothing() {
        assertThat(DiscordActionIds.decode("")).isEmpty();
        assertThat(DiscordActionIds.decode("other-bot:1")).isEmpty();
        assertThat(DiscordActionIds.decode("w: x")).isEmpty();
    }
}
