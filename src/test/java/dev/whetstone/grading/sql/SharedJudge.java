package dev.whetstone.grading.sql;

import dev.whetstone.question.SqlQuestion.Rules;
import dev.whetstone.question.SqlQuestion.WrongAnswer;
import java.time.Duration;
import java.util.List;

/** One judge for all tests of this JVM, and short ways to ask it. */
final class SharedJudge {

    static final Judge JUDGE =
            new Judge(new JudgeSettings(2, Duration.ofSeconds(40), 500, 1600, Duration.ofMinutes(10)));
    static final String SHOP = """
            create table customers (id integer primary key, name varchar);
            create table orders (id integer primary key, customer_id integer, amount decimal(10, 2), ordered date);
            insert into customers values (1, 'Ann'), (2, 'Bob'), (3, 'Cem');
            insert into orders values (10, 1, 5.00, '2024-01-05'), (11, 1, 7.50, '2024-02-01'), (12, 2, 3.25, '2024-02-29');
            """;
    static final Rules LOOSE = new Rules(false, false, false);
    static final Rules ORDERED = new Rules(true, false, false);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(JUDGE::close));
    }

    private SharedJudge() {}

    /** Judges a query on the shop's tables. */
    static JudgeResult onShop(String reference, String candidate) {
        return JUDGE.judge(new JudgeRequest(List.of(SHOP), reference, candidate, List.of(), LOOSE));
    }

    /** Judges a query that should give the same as another, without tables. */
    static JudgeResult compare(String reference, String candidate, Rules rules) {
        return JUDGE.judge(
                new JudgeRequest(List.of("create table nothing (x integer)"), reference, candidate, List.of(), rules));
    }

    static JudgeRequest request(List<String> dataSets, String reference, String candidate, WrongAnswer... wrong) {
        return new JudgeRequest(dataSets, reference, candidate, List.of(wrong), LOOSE);
    }

    /** The shop's judge still works and its data is untouched. */
    static JudgeResult ordinary() {
        return onShop(
                "select name, count(*) from customers join orders on customers.id = customer_id group by name",
                "select c.name, count(o.id) n from orders o join customers c on c.id = o.customer_id group by 1");
    }
}
