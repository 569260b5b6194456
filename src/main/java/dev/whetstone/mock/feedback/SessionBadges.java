package dev.whetstone.mock.feedback;

import dev.whetstone.badge.BadgeGiving;
import dev.whetstone.group.Groups;
import dev.whetstone.mock.session.MockSession;
import java.util.List;

/** Has it looked whether feedback that can be read now is worth a badge to whom it is about. */
record SessionBadges(BadgeGiving giving, Groups groups) {

    void got(MockSession session, String reader, List<MockFeedback> all) {
        if (all.stream().anyMatch(HeldInterviews::isUseful)) {
            groups.find(session.groupId()).ifPresent(group -> giving.look(group, reader));
        }
    }
}
