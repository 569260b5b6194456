package dev.whetstone.award;

import dev.whetstone.group.JoinFollower;

/** Counts the boards anew that two groups or two members who became one stand on. */
record JoinedStandings(Standings standings) implements JoinFollower {

    @Override
    public void joinedGroup(String gone, String into) {
        standings.drop(gone);
        standings.rebuild(into);
    }

    @Override
    public void joinedMember(String gone, String into) {
        standings.updates().forget(gone);
        standings.updates().recount(into);
    }
}
