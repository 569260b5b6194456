package dev.whetstone.grading.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlTables;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a judge process read a question's tables, once for each question. */
final class JudgedTables implements SqlTables {

    private static final Logger log = LoggerFactory.getLogger(JudgedTables.class);

    private final Judge judge;
    private final Map<String, List<Shown>> known = Caffeine.newBuilder()
            .maximumSize(5_000)
            .<String, List<Shown>>build()
            .asMap();

    JudgedTables(Judge judge) {
        this.judge = judge;
    }

    @Override
    public List<Shown> of(SqlQuestion question) {
        List<Shown> shown = known.get(question.id());
        return shown == null ? read(question) : shown;
    }

    private List<Shown> read(SqlQuestion question) {
        try {
            List<Shown> shown =
                    judge.show(question).stream().map(JudgedTables::shown).toList();
            known.put(question.id(), shown);
            return shown;
        } catch (JudgeUnavailableException e) {
            log.info("The tables of {} cannot be read at the moment", question.id(), e);
            return List.of();
        }
    }

    private static Shown shown(JudgeReply.Sheet sheet) {
        return new Shown(sheet.name(), sheet.columns(), sheet.types(), sheet.rows());
    }
}
