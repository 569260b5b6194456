package dev.whetstone.group.notes;

import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.storage.Once;
import java.util.Comparator;
import java.util.List;

/**
 * Tells a group's admins something, once, wherever they can be reached: a platform that is away cannot tell of itself. Each note
 * becomes a letter to each of them, which is kept until it was delivered.
 */
public final class AdminNotes {

    private final Once written;
    private final Letters letters;
    private final Members members;

    AdminNotes(Once written, Letters letters, Members members) {
        this.written = written;
        this.letters = letters;
        this.members = members;
    }

    /** Keeps a sentence of Markdown for every admin unless the same note was written before; it is sent with the next tick. */
    public void tell(StudyGroup group, String note, String markdown) {
        String text = "**" + Markdown.escape(group.name()) + "**: " + markdown;
        written.done(
                note,
                () -> group.admins().stream()
                        .map(MemberRef::parse)
                        .map(this::person)
                        .distinct()
                        .forEach(person -> letters.write(note, person, text, List.of())));
    }

    /** One name for a person, whichever of their identities was appointed. */
    private MemberRef person(MemberRef admin) {
        List<MemberRef> identities = members.known(admin).map(Member::reach).orElseGet(List::of);
        return identities.stream().min(Comparator.comparing(MemberRef::key)).orElse(admin);
    }
}
