package dev.whetstone.home;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import dev.whetstone.group.Member;
import java.util.List;

/** A member's own settings, with a button where there is one and the command to type where there is none. */
final class OwnSettings {

    private OwnSettings() {}

    static List<Block> blocks(Member member) {
        boolean on = member.reminders() && !member.unreachable();
        return List.of(
                new Block.Heading("Your settings"),
                new Block.Prose(String.join("\n", reminders(member), board(member), daysOff(member))),
                new Block.Choices(List.of(
                        on
                                ? Choice.of("No more reminders", "mute-reminders", "")
                                : Choice.of("Remind me", RemindMeAction.NAME, ""))));
    }

    private static String reminders(Member member) {
        if (member.unreachable()) {
            return "- Reminders: off, because my last message did not reach you";
        }
        return member.reminders() ? "- Reminders: on, once for a question you have not answered" : "- Reminders: off";
    }

    private static String board(Member member) {
        return member.hidden()
                ? "- Leaderboard: you are off it; `/prep hide off` brings you back"
                : "- Leaderboard: you are on it; `/prep hide` takes you off";
    }

    private static String daysOff(Member member) {
        return member.daysOff().isEmpty()
                ? "- Days off: none; `/prep off` keeps your streak while you are away"
                : "- Days off: declared; `/prep off` shows them";
    }
}
