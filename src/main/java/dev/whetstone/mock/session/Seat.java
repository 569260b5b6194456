package dev.whetstone.mock.session;

/** A member's place in a session; {@code role} is the one they have now. */
public record Seat(String memberId, Role role) {

    /** What somebody does in a session. */
    public enum Role {
        CANDIDATE,
        INTERVIEWER,
        /** Sees what the candidate sees, and gives feedback too. */
        OBSERVER;

        Role changed() {
            return switch (this) {
                case CANDIDATE -> INTERVIEWER;
                case INTERVIEWER -> CANDIDATE;
                case OBSERVER -> OBSERVER;
            };
        }
    }

    Seat changed() {
        return new Seat(memberId, role.changed());
    }
}
