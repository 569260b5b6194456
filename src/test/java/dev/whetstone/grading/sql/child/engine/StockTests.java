package dev.whetstone.grading.sql.child.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StockTests {

    private static final String ONE = "create table t (x integer); insert into t values (1)";
    private static final String TWO = "create table u (y integer); insert into u values (2)";

    private final Stock stock = new Stock();

    @Test
    void theDataOfOneQuestionStayForTheNextAnswer() throws SQLException {
        Database first = stock.take(ONE);
        stock.giveBack(first);

        Database second = stock.take(ONE);

        assertThat(second.engine()).isSameAs(first.engine());
        assertThat(value(second, "select x from t")).isEqualTo("1");
        stock.discard(second);
    }

    @Test
    void twoAnswersAtATimeNeverShareAnEngine() throws SQLException {
        Database first = stock.take(ONE);
        Database second = stock.take(ONE);

        assertThat(second.engine()).isNotSameAs(first.engine());
        stock.discard(first);
        stock.discard(second);
    }

    @Test
    void nothingOfOneQuestionIsLeftForAnother() throws SQLException {
        Database first = stock.take(ONE);
        first.learnDialects();
        stock.giveBack(first);

        Database second = stock.take(TWO);

        assertThat(second.engine()).isSameAs(first.engine());
        assertThat(second.tables()).containsExactly("u");
        assertThatThrownBy(() -> value(second, "select x from t")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> value(second, "select nvl(1, 2)")).isInstanceOf(SQLException.class);
        stock.discard(second);
    }

    @Test
    void whatCannotBeParsedOrWrittenIsInNobodysWay() throws SQLException {
        Database database = stock.take(ONE);
        String before = database.write(database.parse("select x from t"));

        assertThatThrownBy(() -> database.write(new JsonObject())).isInstanceOf(SQLException.class);
        assertThat(database.parse("select from where").get("error").getAsBoolean())
                .isTrue();

        assertThat(database.write(database.parse("select x from t"))).isEqualTo(before);
        stock.discard(database);
    }

    @Test
    void aParseIsForItsCallerAloneToChange() throws SQLException {
        Database database = stock.take(ONE);
        database.parse("select x from t").remove("statements");

        assertThat(database.parse("select x from t").has("statements")).isTrue();
        stock.discard(database);
    }

    @Test
    void noQueryChangesTheData() throws SQLException {
        Database database = stock.take(ONE);

        assertThatThrownBy(() -> value(database, "insert into t values (2) returning x"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("read-only");
        assertThat(value(database, "select count(*) from t")).isEqualTo("1");
        stock.discard(database);
    }

    @Test
    void dataThatDependOnTheTimeAreLoadedAnew() throws SQLException {
        String passing = "create table t as select current_timestamp as x";
        Database first = stock.take(passing);
        String then = value(first, "select x from t");
        stock.giveBack(first);

        Database second = stock.take(passing);

        assertThat(value(second, "select x from t")).isNotEqualTo(then);
        stock.discard(second);
    }

    private static String value(Database database, String query) throws SQLException {
        return database.query(query, 1, new Watch(60_000)).rows().get(0).text().get(0);
    }
}
