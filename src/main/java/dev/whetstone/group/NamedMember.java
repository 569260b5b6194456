package dev.whetstone.group;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.desk.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The person a command is about: mentioned, or named as the group knows them. */
public final class NamedMember {

    /** As Slack and Discord write a mention: {@code <@U123>}, {@code <@U123|name>}, {@code <@!123>}. */
    private static final Pattern MENTION = Pattern.compile("<@!?([^|>]+)(?:\\|[^>]*)?>");

    private final Members members;

    public NamedMember(Members members) {
        this.members = members;
    }

    /** Throws what {@link GroupDesk} says in a sentence where nobody, or more than one, can be meant. */
    public Member of(Call call, StudyGroup group, String typed) {
        String wanted = typed.strip();
        Matcher mention = MENTION.matcher(wanted);
        if (mention.matches()) {
            return identity(call, mention.group(1)).flatMap(members::met).orElseThrow(() -> nobody(typed));
        }
        String name = wanted.startsWith("@") ? wanted.substring(1) : wanted;
        List<Member> all = members.of(group.id());
        List<Member> whole = all.stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .toList();
        List<Member> named = whole.isEmpty()
                ? all.stream().filter(member -> beginsWith(member, name)).toList()
                : whole;
        if (named.size() > 1) {
            throw new Unreadable("There are %d people called %s here; mention the one you mean."
                    .formatted(named.size(), Markdown.quoted(name)));
        }
        return named.stream()
                .findFirst()
                .or(() -> identity(call, name).flatMap(members::known))
                .orElseThrow(() -> nobody(typed));
    }

    /** Whether it is their first name, or the first words of their name. */
    private static boolean beginsWith(Member member, String name) {
        return !name.isEmpty()
                && member.name().toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + " ");
    }

    private static Optional<MemberRef> identity(Call call, String id) {
        try {
            return Optional.of(
                    new MemberRef(call.member().platform(), call.member().workspace(), id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Unreadable nobody(String typed) {
        return new Unreadable("I know nobody called %s here; mention them, or type the name they have on the board."
                .formatted(Markdown.quoted(typed)));
    }
}
