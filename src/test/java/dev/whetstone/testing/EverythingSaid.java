package dev.whetstone.testing;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.round.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that the bot says, in public, in private and in forms, while a question is answered in a certain way. */
public record EverythingSaid(List<ChatMessage> messages, List<Form> forms) {

    /** A day on which somebody answers this, others read, score and appeal it, and it is found most helpful. */
    public static EverythingSaid about(World world, String plan, String answer) {
        EverythingSaid said = new EverythingSaid(new ArrayList<>(), new ArrayList<>());
        Round round = world.openFirst(plan);
        said.press(world, "ada", "answer", round.id());
        said.press(world, "ada", "hint", round.id());
        world.say(round, "ada", "answer: " + answer);
        world.say(round, "ben", "A plan is built first, score=0.5 unsure");
        String ada = round.id() + "|" + world.memberId("ada");
        Stream.of("helpful", "score").forEach(action -> said.press(world, "ben", action, ada));
        said.press(world, "ben", "peers", round.id());
        world.runFor(Duration.ofHours(12));
        Stream.of("peers", "appeal", "show").forEach(action -> said.press(world, "ada", action, round.id()));
        said.press(world, "ben", "peers", round.id());
        said.press(world, "ben", "score", ada);
        Stream.of("why", "me", "today", "export", "leaderboard").forEach(line -> said.take(world.typed("ada", line)));
        world.chat.posts(World.CHANNEL).forEach(post -> said.messages.add(post.content()));
        world.chat.replies(World.thread(round)).forEach(reply -> said.messages.add(reply.content()));
        Stream.of("ada", "ben", World.ADMIN)
                .flatMap(user -> world.chat.privately(user).stream())
                .forEach(word -> said.messages.add(word.content()));
        return said;
    }

    private void press(World world, String user, String action, String argument) {
        take(world.pressed(user, action, argument, Map.of()));
    }

    private void take(Reply reply) {
        if (reply instanceof Reply.Private own) {
            messages.add(own.message());
        } else if (reply instanceof Reply.Public all) {
            messages.add(all.message());
        } else if (reply instanceof Reply.Open open) {
            forms.add(open.form());
        }
    }
}
