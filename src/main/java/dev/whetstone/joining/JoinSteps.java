package dev.whetstone.joining;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.EachListener;
import dev.whetstone.group.Groups;
import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.Members;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.Renaming;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What makes two one. Every step may be repeated, so whoever goes on after a crash begins anew. */
record JoinSteps(
        MongoTemplate mongo, Groups groups, Members members, List<Naming> namings, List<JoinFollower> followers) {

    private static final Logger log = LoggerFactory.getLogger(JoinSteps.class);

    void take(Joining joining) {
        String gone = joining.id();
        String into = joining.into();
        if (joining.kind() == Joining.Kind.GROUP) {
            groups.absorb(gone, into);
            namings.forEach(naming -> new Renaming(mongo, naming, gone, into).group());
            EachListener.call(followers, "group " + gone, follower -> follower.joinedGroup(gone, into));
        } else {
            members.find(gone)
                    .ifPresent(member ->
                            member.identities().forEach(identity -> members.link(MemberRef.parse(identity), into)));
            namings.forEach(naming -> new Renaming(mongo, naming, gone, into).member());
            EachListener.call(followers, "member " + gone, follower -> follower.joinedMember(gone, into));
            members.find(gone).ifPresent(members::delete);
        }
        log.info("{} {} is part of {}", joining.kind(), gone, into);
    }

    /** What keeps the two members from becoming one at the moment. */
    Optional<String> obstacle(String gone, String into) {
        return followers.stream()
                .flatMap(follower -> follower.obstacle(gone, into).stream())
                .findFirst();
    }

    /** Whether the two answered the same question, so that nobody can tell whose answer counts. */
    boolean answeredAlike(String gone, String into) {
        return namings.stream()
                .filter(naming -> naming.second() == Naming.Second.STAYS)
                .anyMatch(naming -> new Renaming(mongo, naming, gone, into).taken() > 0);
    }
}
