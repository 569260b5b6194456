package dev.whetstone.duel;

/** Names of the buttons and forms of duels, and their arguments: a duel's id, with the number of a question from 0 where it is about one. */
final class DuelActions {

    static final String ACCEPT = "duel-accept";
    static final String DECLINE = "duel-decline";
    static final String WITHDRAW = "duel-withdraw";
    static final String OPEN = "duel-open";
    static final String SEND = "duel-send";
    static final String CHOOSE = "duel-choose";
    static final String COUNT = "duel-count";
    static final String TELL = "duel-tell";

    private DuelActions() {}

    static String argument(String duelId, int number) {
        return duelId + "|" + number;
    }
}
