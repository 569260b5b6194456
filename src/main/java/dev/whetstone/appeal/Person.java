package dev.whetstone.appeal;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who may decide: a member, or an admin who never said anything here.
 *
 * @param key the member's id, or the identity's key
 * @param identities where to write to, the first one first
 */
public record Person(String key, List<MemberRef> identities, Optional<Member> member) {

    static Person of(Member member) {
        return new Person(member.id(), member.reach(), Optional.of(member));
    }

    static Person of(MemberRef stranger) {
        return new Person(stranger.key(), List.of(stranger), Optional.empty());
    }

    /** Every name under which anything may be kept of a member. */
    public static Set<String> names(Member member) {
        return Stream.concat(Stream.of(member.id()), member.identities().stream())
                .collect(Collectors.toSet());
    }
}
