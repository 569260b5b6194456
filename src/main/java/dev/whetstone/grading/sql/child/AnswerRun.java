package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.sql.child.Candidate.Refused;
import dev.whetstone.grading.sql.child.compare.Comparison;
import dev.whetstone.grading.sql.child.compare.Table;
import dev.whetstone.grading.sql.child.engine.AskedOrder;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.EngineReading;
import dev.whetstone.grading.sql.child.engine.Stock;
import dev.whetstone.grading.sql.child.engine.Watch;
import dev.whetstone.grading.sql.child.protocol.Difference;
import dev.whetstone.grading.sql.child.protocol.Difference.Excerpt;
import dev.whetstone.grading.sql.child.protocol.Difference.Kind;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.grading.sql.child.protocol.JudgeReply.Outcome;
import dev.whetstone.grading.sql.child.protocol.Task;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges one answer, every data set in an engine of its own; whatever was taken is given back at the end. */
final class AnswerRun implements AutoCloseable {

    private static final int ROWS_TOO_MANY = 1_000;

    private static final Set<Outcome> REUSABLE =
            Set.of(Outcome.EQUAL, Outcome.DIFFERENT, Outcome.ERROR, Outcome.REFUSED, Outcome.SHOWN);

    private final Task task;
    private final DataSets dataSets;
    private final Watch watch;
    private int dataSet;
    private boolean rearranged;
    private boolean ended;

    AnswerRun(Task task, Stock stock) {
        this.task = task;
        this.dataSets = new DataSets(task, stock);
        this.watch = new Watch(task.limitMillis());
    }

    JudgeReply judge() {
        JudgeReply reply = verdict();
        ended = REUSABLE.contains(reply.outcome());
        return reply;
    }

    private JudgeReply verdict() {
        try {
            if (task.readings().contains(Task.SHOW)) {
                return JudgeReply.shown(new Sheets(dataSets.database(0), watch).shown(task.reference()));
            }
            if (task.readings().contains(Task.ROWS)) {
                return JudgeReply.shown(new Sheets(dataSets.database(0), watch).whole());
            }
            Candidate candidate = Readings.choose(task.readings(), dataSets.database(0));
            try {
                return judge(candidate);
            } catch (SQLException e) {
                return loosely(candidate, e);
            }
        } catch (DataSets.SetUpFails e) {
            return JudgeReply.of(Outcome.SETUP, String.valueOf(e.getMessage()), dataSet);
        } catch (Refused e) {
            return JudgeReply.of(Outcome.REFUSED, String.valueOf(e.getMessage()), dataSet);
        } catch (SQLException e) {
            return failure(e);
        } catch (RuntimeException fault) {
            return JudgeReply.of(Outcome.FAULT, fault + ", " + List.of(fault.getStackTrace()), dataSet);
        }
    }

    private JudgeReply failure(SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (watch.expired()) {
            return JudgeReply.of(Outcome.SLOW, "", dataSet);
        }
        if (message.contains("INTERRUPT Error")) {
            return JudgeReply.of(Outcome.STARVED, "", dataSet);
        }
        boolean memory = message.startsWith("Out of Memory") || message.contains("bad alloc");
        return JudgeReply.of(memory ? Outcome.MEMORY : Outcome.ERROR, message, dataSet);
    }

    private Optional<Difference> differenceOn(int set, Candidate candidate) throws DataSets.SetUpFails, SQLException {
        Table expected = dataSets.reference(set);
        Table yours = run(candidate, set, expected.rows().size() + ROWS_TOO_MANY);
        TieKeys ties = new TieKeys(dataSets.database(set), task);
        Comparison comparison = new Comparison(task.compare(), ties);
        Optional<Difference> difference = comparison.compare(yours, expected);
        rearranged |= comparison.rearranged();
        boolean lucky = difference.isEmpty()
                && task.compare().ordered()
                && !AskedOrder.in(candidate.sql(), dataSets.database(0))
                && !ties.allow(expected.reversed(), expected);
        return lucky ? Optional.of(Comparison.difference(Kind.NO_ORDER, yours, expected, Excerpt.NONE)) : difference;
    }

    private JudgeReply judge(Candidate candidate) throws DataSets.SetUpFails, SQLException {
        for (dataSet = 0; dataSet < task.dataSets().size(); dataSet++) {
            Optional<Difference> difference = differenceOn(dataSet, candidate);
            if (difference.isPresent()) {
                Optional<EngineReading> reading = rightReading(candidate);
                if (reading.isPresent()) {
                    return JudgeReply.of(Outcome.EQUAL, reading.get().engine(), 0);
                }
                JudgeReply different = JudgeReply.different(difference.get(), dataSet, sameMistake(candidate));
                return watch.expired() ? different.unfinished() : different;
            }
        }
        return JudgeReply.of(Outcome.EQUAL, rearranged ? JudgeReply.REARRANGED : "", 0);
    }

    /** What can be planned may still fail on a value that other engines would have converted. */
    private JudgeReply loosely(Candidate candidate, SQLException failure) throws DataSets.SetUpFails, SQLException {
        int failed = dataSet;
        String told = String.valueOf(failure.getMessage());
        boolean conversion = told.startsWith("Conversion Error") || told.contains("invalid escape sequence");
        List<Candidate> loosened =
                conversion && !watch.expired() ? candidate.loosened(dataSets.database(0)) : List.of();
        for (Candidate loose : loosened) {
            try {
                return judge(loose);
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        dataSet = failed;
        throw failure;
    }

    /** An engine that reads the query so that it is right on every data set. */
    private Optional<EngineReading> rightReading(Candidate candidate) throws DataSets.SetUpFails, SQLException {
        Set<String> tried = new HashSet<>(Set.of(candidate.sql()));
        for (EngineReading reading : EngineReading.values()) {
            Optional<Candidate> other = candidate.as(reading, dataSets.database(0));
            if (other.isPresent() && tried.add(other.get().sql()) && isRight(other.get())) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    private boolean isRight(Candidate candidate) throws DataSets.SetUpFails {
        try {
            for (int set = 0; set < task.dataSets().size(); set++) {
                if (differenceOn(set, candidate).isPresent()) {
                    return false;
                }
            }
            return true;
        } catch (SQLException unlike) {
            return false;
        }
    }

    private Table run(Candidate candidate, int set, int limit) throws DataSets.SetUpFails, SQLException {
        Database database = dataSets.database(set);
        if (candidate.dialects()) {
            database.learnDialects();
        }
        return database.query(candidate.sql(), limit, watch);
    }

    /** The wrong answer that gives the very rows of the candidate on every data set, or -1. */
    private int sameMistake(Candidate candidate) throws DataSets.SetUpFails {
        for (int i = 0; i < task.wrong().size(); i++) {
            if (sameEverywhere(candidate, task.wrong().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean sameEverywhere(Candidate candidate, String wrong) throws DataSets.SetUpFails {
        try {
            for (int set = 0; set < task.dataSets().size(); set++) {
                Table mistake = dataSets.database(set).query(wrong, DataSets.ROWS_EXPECTED, watch);
                Table yours = run(candidate, set, mistake.rows().size() + 1);
                Comparison comparison = new Comparison(task.compare(), (a, b) -> true);
                if (comparison.compare(yours, mistake).isPresent()) {
                    return false;
                }
            }
            return true;
        } catch (SQLException unlike) {
            return false;
        }
    }

    /** What a stopped query may have left behind is not given to the next answer. */
    @Override
    public void close() {
        dataSets.giveBack(ended);
    }
}
