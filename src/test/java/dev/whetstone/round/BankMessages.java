package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.question.ContentConfiguration;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.QuestionLoader;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlTables.Shown;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The committed questions as the messages that are posted of them, so that a platform can be shown every one. */
public final class BankMessages {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static final Map<String, List<Shown>> SHOWN = new ConcurrentHashMap<>();

    private BankMessages() {}

    public static QuestionBank bank() {
        return new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank();
    }

    public static ChatMessage open(Question question) {
        Round round = round(question);
        return QuestionMessage.open(round, QuestionMessage.body(round, question, null, tables(question)), question);
    }

    public static ChatMessage closed(Question question) {
        Round round = round(question);
        return QuestionMessage.closed(round, QuestionMessage.body(round, question, null, tables(question)));
    }

    public static ChatMessage reveal(Question question) {
        return RevealMessage.full(question, List.of(), false);
    }

    private static Round round(Question question) {
        dev.whetstone.group.Cadence cadence = new dev.whetstone.group.Cadence(
                List.of(java.time.LocalTime.of(9, 0)),
                EnumSet.allOf(java.time.DayOfWeek.class),
                ZoneId.of("UTC"),
                Duration.ofHours(10),
                Duration.ofHours(2),
                false,
                Set.of());
        return Round.claimed(
                new RoundKey("g1", LocalDate.of(2026, 3, 2), "0900"),
                new Round.Pick(question.id(), 0, ""),
                cadence,
                NINE,
                NINE);
    }

    private static List<Block> tables(Question question) {
        return question instanceof SqlQuestion sql
                ? SqlBlocks.of(sql, SHOWN.computeIfAbsent(sql.id(), id -> shown(sql)))
                : List.of();
    }

    /** The tables as an engine of this process reads them; none where the statements are in another dialect. */
    private static List<Shown> shown(SqlQuestion question) {
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(question.schema());
            statement.execute(question.data());
            List<Shown> shown = new ArrayList<>();
            for (String table : names(statement)) {
                shown.add(read(statement, table));
            }
            return shown;
        } catch (SQLException e) {
            return List.of();
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables order by 1")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static Shown read(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = found.getMetaData().getColumnCount();
            List<String> labels = new ArrayList<>();
            List<String> types = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                labels.add(found.getMetaData().getColumnLabel(i));
                types.add(found.getMetaData().getColumnTypeName(i));
            }
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String value = found.getString(i);
                    row.add(value == null ? "NULL" : value);
                }
                rows.add(row);
            }
            return new Shown(table, labels, types, rows);
        }
    }
}
