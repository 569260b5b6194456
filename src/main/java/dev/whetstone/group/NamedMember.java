package dev.whetstone.group;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.desk.Unreadable;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person a command is about: mentioned, or named as the group knows them. */
public final class NamedMember {

    /** As Slack and Discord write a mention: {@code <@U123>}, {@code <@U123|name>}, {@code <@!123>}. */
    private static final Pattern MENTION = Pattern.compile("<@!?([^|>]+)(?:\\|[^>]*)?>");

    private static final int MOST_NAMED = 4;

    private final Members members;

    public NamedMember(Members members) {
        this.members = members;
    }

    /** Throws what {@link GroupDesk} says in a sentence where nobody, or more than one, can be meant. */
    public Member of(Call call, StudyGroup group, String typed) {
        return find(call, typed, members.of(group.id())).orElseThrow(() -> nobody(typed));
    }

    /** As {@link #of}, somebody else than the caller where there is one; empty where nobody can be meant. */
    private Optional<Member> another(Call call, StudyGroup group, String typed) {
        List<Member> others = members.of(group.id()).stream()
                .filter(member -> !member.identities().contains(call.member().key()))
                .toList();
        return find(call, typed, others).or(() -> find(call, typed, members.of(group.id())));
    }

    /** Who is meant, and the rest of the words. */
    public record Meant(Member member, String rest) {}

    /** As many of the first words as name {@link #another} member; throws as {@link #of} where none do. */
    public Meant meant(Call call, StudyGroup group, String typed) {
        List<String> words = List.of(typed.strip().split("\\s+"));
        for (int many = words.size(); many > 1; many--) {
            Optional<Member> other = another(call, group, String.join(" ", words.subList(0, many)));
            if (other.isPresent()) {
                return new Meant(other.get(), String.join(" ", words.subList(many, words.size())));
            }
        }
        Member one = another(call, group, words.get(0)).orElseThrow(() -> nobody(words.get(0)));
        return new Meant(one, String.join(" ", words.subList(1, words.size())));
    }

    private Optional<Member> find(Call call, String typed, List<Member> all) {
        String wanted = typed.strip();
        Matcher mention = MENTION.matcher(wanted);
        if (mention.matches()) {
            return identity(call, mention.group(1)).flatMap(members::met);
        }
        String name = wanted.startsWith("@") ? wanted.substring(1) : wanted;
        List<Member> named = Stream.<Predicate<Member>>of(
                        member -> apart(member).equalsIgnoreCase(name),
                        member -> member.name().equalsIgnoreCase(name)
                                || member.name().equalsIgnoreCase(wanted),
                        member -> beginsWith(member, name))
                .map(test -> all.stream().filter(test).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (named.size() > 1) {
            throw new Unreadable("There are %d people called %s here; mention the one you mean, or type %s."
                    .formatted(
                            named.size(),
                            Markdown.quoted(name),
                            named.stream()
                                    .limit(MOST_NAMED)
                                    .map(member -> Markdown.quoted(apart(member)))
                                    .collect(Collectors.joining(" or "))));
        }
        return named.stream().findFirst().or(() -> identity(call, name).flatMap(members::known));
    }

    /** A name with the beginning of an id that stays theirs, as people who are called alike are shown. */
    public static String apart(Member member) {
        return apart(member.name(), member.id());
    }

    public static String apart(String name, String memberId) {
        return "%s (%.4s)".formatted(name, memberId);
    }

    /** What a member is called in a group where others may be called alike, in plain text; empty if they are gone. */
    public Optional<String> called(String groupId, String memberId) {
        return members.find(memberId).map(member -> called(groupId, member));
    }

    /** The same for a member who is known. */
    public String called(String groupId, Member member) {
        boolean alone = members.of(groupId).stream()
                .filter(other -> !other.id().equals(member.id()))
                .noneMatch(other -> alike(other.name()).equals(alike(member.name())));
        return alone ? member.name() : apart(member);
    }

    /** What these people are called by their ids, in plain text, so that those who are called alike are told apart. */
    public static Map<String, String> names(Collection<Member> people) {
        Map<String, Long> called =
                people.stream().collect(Collectors.groupingBy(member -> alike(member.name()), Collectors.counting()));
        return people.stream()
                .collect(Collectors.toMap(
                        Member::id,
                        member -> called.getOrDefault(alike(member.name()), 0L) > 1 ? apart(member) : member.name(),
                        (one, same) -> one));
    }

    /** The same for names that look the same but for case, width and what cannot be seen. */
    public static String alike(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\s]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
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
