package dev.whetstone.appeal;

import dev.whetstone.answer.Judgements;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who decides on an answer: the group's admins but its author; where there is none, members who answered the same question. */
public record Deciders(Members members, Judgements judgements, GroupRights rights) {

    public Person person(MemberRef ref) {
        return members.known(ref).map(Person::of).orElseGet(() -> Person.of(ref));
    }

    /** The group's admins, each person once. */
    public List<Person> admins(StudyGroup group) {
        Map<String, Person> all = new LinkedHashMap<>();
        group.admins().stream()
                .map(MemberRef::parse)
                .map(this::person)
                .forEach(person -> all.putIfAbsent(person.key(), person));
        return List.copyOf(all.values());
    }

    public List<Person> admins(StudyGroup group, String author) {
        return admins(group).stream()
                .filter(person -> !person.key().equals(author))
                .toList();
    }

    /** At most so many members of the group who answered the round, the best first, without the author and these. */
    List<Person> peers(Round round, String author, Collection<String> without, int most) {
        List<String> answered = judgements.answered(round);
        Set<String> present = members.inGroup(round.groupId(), answered);
        return answered.stream()
                .filter(id -> present.contains(id) && !id.equals(author) && !without.contains(id))
                .flatMap(id -> members.find(id).stream())
                .limit(most)
                .map(Person::of)
                .toList();
    }

    /** Those of the members who are still in the round's group. */
    Set<String> present(Round round, Set<String> memberIds) {
        return members.inGroup(round.groupId(), memberIds);
    }

    public boolean isAdmin(MemberRef caller, String groupId) {
        return rights.isAdmin(caller, groupId);
    }

    /** Whether this caller, who is not the author, may vote on the appeal. */
    boolean mayDecide(MemberRef caller, Appeal appeal, Round round) {
        String key = person(caller).key();
        return isAdmin(caller, appeal.groupId())
                || (appeal.isForPeers()
                        && judgements.answered(round).contains(key)
                        && present(round, Set.of(key)).contains(key));
    }
}
