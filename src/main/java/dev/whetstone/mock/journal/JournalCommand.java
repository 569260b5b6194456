package dev.whetstone.mock.journal;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /prep journal}: writes an entry, or finds those that hold some words; nobody but their author sees them. */
record JournalCommand(Journal journal, Members members) implements Command {

    private static final int SHOWN = 10;
    private static final String ALL = "all";

    @Override
    public Spec spec() {
        return new Spec(
                "journal",
                "Writes into your journal, or finds what you wrote",
                Audience.ANYONE,
                List.of(Parameter.rest(
                        "words", "words to look for, or `all`; without them you write an entry", false)));
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        String words = call.value("words", "").strip();
        if (words.isEmpty()) {
            return new Reply.Open(JournalForms.entry(""));
        }
        Optional<Member> member = members.known(call.member());
        List<JournalEntry> entries = member.map(known -> journal.of(known.id())).orElse(List.of());
        List<String> wanted = words.equals(ALL) ? List.of() : List.of(words.split("\\s+"));
        List<JournalEntry> found =
                entries.stream().filter(entry -> entry.holds(wanted)).toList();
        return found.isEmpty()
                ? Reply.say(
                        entries.isEmpty()
                                ? "Your journal is empty; `/prep journal` writes the first entry."
                                : "No entry of yours holds these words.")
                : new Reply.Private(shown(found, member.map(Member::zone).orElse(null)));
    }

    private static ChatMessage shown(List<JournalEntry> found, @org.jspecify.annotations.Nullable ZoneId zone) {
        ZoneId own = zone == null ? ZoneOffset.UTC : zone;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Your journal"));
        found.stream().limit(SHOWN).forEach(entry -> blocks.addAll(lines(entry, own)));
        if (found.size() > SHOWN) {
            blocks.add(new Block.Prose("These are the newest %d of %d; `/prep export mine` has all of them."
                    .formatted(SHOWN, found.size())));
        }
        return new ChatMessage(blocks);
    }

    private static List<Block> lines(JournalEntry entry, ZoneId zone) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Moment("Written", entry.at(), zone));
        add(blocks, "Went well", entry.well());
        add(blocks, "Got stuck", entry.stuck());
        add(blocks, entry.done() ? "Next (done)" : "Next", entry.next());
        add(blocks, "CV, portfolio, network", entry.career());
        return blocks;
    }

    private static void add(List<Block> blocks, String label, String text) {
        if (!text.isBlank()) {
            blocks.add(new Block.Prose("**" + label + ":**"));
            blocks.add(new Block.Verbatim(text));
        }
    }
}
