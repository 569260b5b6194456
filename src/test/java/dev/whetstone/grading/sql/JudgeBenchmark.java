package dev.whetstone.grading.sql;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBDriver;

/** Measures the judge on this machine and prints what it found; docs/sql-judge.md says how to start it. */
public final class JudgeBenchmark {

    private static final String MODEL =
            "select c.name, sum(o.amount) as total from customers c join orders o on o.customer_id = c.id group by c.name";
    private static final List<String> ANSWERS = List.of(
            MODEL,
            "select name, (select sum(amount) from orders where customer_id = customers.id) from customers where id < 3",
            "with t as (select customer_id, sum(amount) s from orders group by 1) select name, s from t, customers where id = customer_id",
            "select distinct name, sum(amount) over (partition by customer_id) from customers join orders on customers.id = customer_id",
            "select c.name, sum(o.amount) from customers c left join orders o on o.customer_id = c.id group by c.name",
            "select nme from customers",
            "select name, nvl(sum(amount), 0) from customers join orders on customers.id = customer_id group by name");

    private JudgeBenchmark() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        try (Judge judge = new Judge(JudgeSettings.defaults())) {
            judge.judge(request(0));
            print("first answer after start", since(start) + " ms");
            many(judge, 400, false);
            one(judge, 100);
            double judged = many(judge, 200, false);
            double apart = many(judge, 200, true);
            double plain = plain(140);
            double open = open(700);
            print(
                    "computing time an answer",
                    String.format("%.1f ms, %.1f ms where no two are to one question", judged, apart));
            ratios("plain DuckDB that opens and loads", plain, judged, apart);
            ratios("plain DuckDB open and loaded", open, judged, apart);
            for (long pid : judge.pids()) {
                print("child " + pid, memory(pid));
            }
        }
    }

    private static void ratios(String what, double plain, double judged, double apart) {
        print(what, String.format("%.1f ms", plain));
        print("ratio", String.format("%.2f, %.2f where no two are to one question", judged / plain, apart / plain));
    }

    private static final String HIDDEN =
            SharedJudge.SHOP + "insert into orders values (13, 3, 1.00, null), (14, null, 2.00, '2024-03-01');";

    private static JudgeRequest request(int i) {
        return SharedJudge.request(List.of(SharedJudge.SHOP, HIDDEN), MODEL, ANSWERS.get(i % ANSWERS.size()));
    }

    /** The same, as a question of its own whose data nobody has loaded. */
    private static JudgeRequest stranger(int i) {
        String mark = "-- " + i + "\n";
        return SharedJudge.request(
                List.of(mark + SharedJudge.SHOP, mark + HIDDEN), MODEL, ANSWERS.get(i % ANSWERS.size()));
    }

    /** What opening, loading and both queries cost on each data set without a judge, in milliseconds of computing. */
    private static double plain(int times) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = 0;
        for (int i = -28; i < times; i++) {
            before = i == 0 ? system.getProcessCpuTime() : before;
            for (String script : List.of(SharedJudge.SHOP, HIDDEN)) {
                plain(script, ANSWERS.get(Math.floorMod(i, ANSWERS.size())));
            }
        }
        return (system.getProcessCpuTime() - before) / 1e6 / times;
    }

    private static void plain(String script, String answer) {
        try (Connection connection = loaded(script)) {
            fetch(connection, answer);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same with a database for each data set that is open and loaded beforehand: only both queries are run and fetched. */
    private static double open(int times) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (Connection shown = loaded(SharedJudge.SHOP);
                Connection hidden = loaded(HIDDEN)) {
            long before = 0;
            for (int i = -140; i < times; i++) {
                before = i == 0 ? system.getProcessCpuTime() : before;
                fetch(shown, ANSWERS.get(Math.floorMod(i, ANSWERS.size())));
                fetch(hidden, ANSWERS.get(Math.floorMod(i, ANSWERS.size())));
            }
            return (system.getProcessCpuTime() - before) / 1e6 / times;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Connection loaded(String script) throws SQLException {
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute(script);
        }
        return connection;
    }

    /** Runs both queries, each as a statement of its own: one that has failed is closed. */
    private static void fetch(Connection connection, String answer) {
        for (String query : List.of(MODEL, answer)) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(query)) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    for (int column = 1; column <= columns; column++) {
                        result.getObject(column);
                    }
                }
            } catch (SQLException broken) {
                // Some of the answers are wrong on purpose.
            }
        }
    }

    /** A member at a time, with a pause as between members. */
    private static void one(Judge judge, int times) {
        long[] millis = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            judge.judge(request(i));
            millis[i] = since(start);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        Arrays.sort(millis);
        print("warm answer p50 / p99", millis[times / 2] + " / " + millis[times * 99 / 100] + " ms");
    }

    private static double many(Judge judge, int times, boolean apart) {
        long before = computed(judge);
        long start = System.nanoTime();
        List<CompletableFuture<JudgeResult>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(judge.submit(apart ? stranger(i) : request(i)));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        print("throughput", times * 1000L / since(start) + " answers/s");
        return (computed(judge) - before) / (double) times;
    }

    private static long computed(Judge judge) {
        return judge.pids().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }

    private static String memory(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line ->
                                line.startsWith("VmRSS") || line.startsWith("VmHWM") || line.startsWith("VmPeak"))
                        .toList()
                        .toString()
                : "unknown";
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void print(String what, String value) {
        System.out.println(what + ": " + value);
    }
}
