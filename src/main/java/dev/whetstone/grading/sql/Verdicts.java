package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.grading.sql.child.protocol.Difference;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import java.util.Objects;

/** Puts what a child found into words a member can use, without giving hidden data or the reference away. */
final class Verdicts {

    private static final String HIDDEN = "Right on the data you see, but not on other data of the same shape: think of "
            + "NULLs, ties, duplicates and empty groups, and of rows that match nothing.";

    private static final int LONGEST_MESSAGE = 1_600;

    private final JudgeRequest request;

    Verdicts(JudgeRequest request) {
        this.request = request;
    }

    static JudgeResult tooLong() {
        return result(
                Verdict.REFUSED, "The query is longer than " + Judge.LONGEST_QUERY + " characters; it was not run.", 0);
    }

    static JudgeResult timeout(long millis) {
        return result(
                Verdict.TIMEOUT,
                "The query was stopped because it takes too long on a handful of rows. Look for a recursion without an "
                        + "end or a join without a condition.",
                millis);
    }

    static JudgeResult crashed(long millis) {
        return result(
                Verdict.ERROR,
                "The query brought the database down each time it was run, most likely because it needs far too much memory. Make what "
                        + "it builds smaller.",
                millis);
    }

    JudgeResult of(JudgeReply reply, long millis) {
        return switch (reply.outcome()) {
            case EQUAL -> result(Verdict.EQUAL, equal() + order(reply), millis);
            case DIFFERENT -> different(reply, millis);
            case REFUSED -> result(Verdict.REFUSED, reply.text(), millis);
            case ERROR -> error(reply, millis);
            case MEMORY ->
                result(
                        Verdict.ERROR,
                        "The query needs more memory than it may have. Look for a join without a condition, or make what it "
                                + "builds smaller.",
                        millis);
            case SETUP -> result(Verdict.ERROR, "This question cannot be judged. " + reply.text(), millis);
            case FAULT -> result(Verdict.FAILED, "The judge itself failed on this query: " + reply.text(), millis);
            case SHOWN -> result(Verdict.REFUSED, "That is not a query.", millis);
            case SLOW, STARVED, READY, BROKEN -> timeout(millis);
        };
    }

    private String equal() {
        int sets = request.dataSets().size();
        return sets == 1 ? "Right: the result is as expected." : "Right, on the data you see and on data you do not.";
    }

    private static String order(JudgeReply reply) {
        if (reply.text().equals(JudgeReply.REARRANGED)) {
            return " Your columns stand in another order than expected; their types tell which is which.";
        }
        return reply.text().isEmpty() ? "" : " It is read as " + reply.text() + " reads it.";
    }

    private JudgeResult different(JudgeReply reply, long millis) {
        Difference difference = Objects.requireNonNull(reply.difference());
        String rows = DifferenceText.of(difference, request.rules());
        String reason = reply.wrong() < 0
                ? ""
                : request.wrongAnswers().get(reply.wrong()).reason();
        if (reply.dataSet() > 0 && difference.kind() != Difference.Kind.NO_ORDER) {
            String message = reason.isEmpty() ? HIDDEN : HIDDEN + "\n" + sentence(reason);
            return result(Verdict.DIFFERENT, message, "On data you did not see: " + rows, millis);
        }
        return result(Verdict.DIFFERENT, reason.isEmpty() ? rows : sentence(reason) + "\n" + rows, millis);
    }

    private static String sentence(String reason) {
        return "Usual mistake: " + reason + (reason.endsWith(".") ? "" : ".");
    }

    /** An error on hidden data may quote it, so that it is told only after the reveal. */
    private JudgeResult error(JudgeReply reply, long millis) {
        String text = EngineErrors.explain(reply.text(), request.candidate());
        if (reply.dataSet() > 0) {
            String message =
                    "It runs on the data you see, but fails on other data of the same shape: think of NULLs, of "
                            + "text that is no number or date, of division by zero, and of subqueries that give several rows.";
            return result(Verdict.ERROR, message, text, millis);
        }
        return result(Verdict.ERROR, text, millis);
    }

    private static JudgeResult result(Verdict verdict, String message, long millis) {
        return result(verdict, message, "", millis);
    }

    /** Whatever the query and the engine made of it, a chat message takes what is said. */
    private static JudgeResult result(Verdict verdict, String message, String afterReveal, long millis) {
        return new JudgeResult(verdict, cut(message), cut(afterReveal), millis);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_MESSAGE) {
            return text;
        }
        int end = LONGEST_MESSAGE - 10;
        String start = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
        boolean open = start.split("```", -1).length % 2 == 0;
        return start + "…" + (open ? "\n```" : "");
    }
}
