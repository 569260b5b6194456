package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.mock.session.Cue;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Play;
import dev.whetstone.mock.session.SessionTrials;
import dev.whetstone.mock.spoken.SpokenMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What comes of a message that only names a button. Whoever plays alone writes to nobody but the bot, so it is pressed for them,
 * unless a grader finds that the word is the answer; an interviewer may have meant the candidate, and gets the button to press.
 */
record SpokenMoves(SessionDesk desk, SessionTrials trials) implements CueWriter {

    @Override
    public Set<Cue.Kind> kinds() {
        return Set.of(Cue.Kind.SPOKEN);
    }

    @Override
    public Optional<ChatMessage> write(MockSession session, Cue cue) {
        return SpokenMove.of(cue.text())
                .map(move -> !session.isAlone()
                        ? offered(session, cue, move)
                        : trials.ifRight(session, cue).orElseGet(() -> pressed(session, cue, move)));
    }

    private static ChatMessage offered(MockSession session, Cue cue, SpokenMove move) {
        return ChatMessage.of(
                new Block.Prose(
                        "If %s was meant for me, press the button; words alone move nothing while others play with you."
                                .formatted(Markdown.quoted(cue.text().strip()))),
                new Block.Choices(List.of(Choice.of(move.label(), move.action(), session.id() + ";" + cue.part()))));
    }

    private ChatMessage pressed(MockSession session, Cue cue, SpokenMove move) {
        Instant now = desk.clock().instant();
        String taken = "I took %s as the button *%s*, not as an answer."
                .formatted(Markdown.quoted(cue.text().strip()), move.label());
        if (move == SpokenMove.END) {
            return desk.sessions()
                    .find(session.id())
                    .flatMap(found -> EndAction.asked(found, cue.part(), now))
                    .map(question -> with(taken, question))
                    .orElseGet(() -> ChatMessage.text(taken + " That part is over, so nothing was changed."));
        }
        boolean done = desk.sessions()
                .change(session.id(), found -> new Play(found).spoken(cue, play -> made(play, move, cue.part(), now)))
                .filter(changed -> changed.session().hasPressed(cue))
                .isPresent();
        return ChatMessage.text(done ? taken : taken + " " + refused(move));
    }

    private static boolean made(Play play, SpokenMove move, int part, Instant now) {
        return switch (move) {
            case NEXT -> play.next(part, now);
            case MORE -> play.more(part, now);
            case PAUSE -> play.pause(part, now);
            case RESUME -> play.resume(part, now);
            default -> false;
        };
    }

    private static String refused(SpokenMove move) {
        return switch (move) {
            case MORE -> MoveAction.NO_MORE;
            case PAUSE -> "The clock stands already; “go on” lets it run.";
            case RESUME -> "The clock runs; *Next* ends this part before its time.";
            case SWAP -> "You play alone, so there are no roles to change.";
            default -> "That part is over, so nothing was changed.";
        };
    }

    private static ChatMessage with(String taken, ChatMessage question) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(taken)));
        blocks.addAll(question.blocks());
        return new ChatMessage(blocks);
    }
}
