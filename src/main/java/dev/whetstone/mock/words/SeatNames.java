package dev.whetstone.mock.words;

import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The members of a session by name, as Markdown; who is called alike is told apart among them. */
record SeatNames(Members members) {

    String of(MockSession session, String memberId) {
        List<String> seats = session.seats().stream().map(Seat::memberId).toList();
        Map<String, String> names = NamedMember.names(members.findAll(seats).values());
        return Markdown.escape(names.getOrDefault(memberId, "somebody"));
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
