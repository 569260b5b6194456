package dev.whetstone.mock.words;

import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import java.util.stream.Collectors;

/** The members of a session by name, as Markdown. */
record SeatNames(Members members) {

    String of(MockSession session, String memberId) {
        return new NamedMember(members)
                .called(session.groupId(), memberId)
                .map(Markdown::escape)
                .orElse("somebody");
    }

    /** Who does what now, such as “Ann answers, Ben asks”. */
    String roles(MockSession session) {
        return session.seats().stream()
                .map(seat -> of(session, seat.memberId()) + " " + does(seat.role()))
                .collect(Collectors.joining(", "));
    }

    private static String does(Seat.Role role) {
        return switch (role) {
            case CANDIDATE -> "answers";
            case INTERVIEWER -> "asks";
            case OBSERVER -> "watches";
        };
    }
}
