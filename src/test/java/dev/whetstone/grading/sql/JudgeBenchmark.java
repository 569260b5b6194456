package dev.whetstone.grading.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
            for (int i = 0; i < 60; i++) {
                judge.judge(request(i));
            }
            one(judge, 400);
            many(judge, 400);
            for (long pid : judge.pids()) {
                print("child " + pid, memory(pid));
            }
        }
    }

    private static JudgeRequest request(int i) {
        String hidden =
                SharedJudge.SHOP + "insert into orders values (13, 3, 1.00, null), (14, null, 2.00, '2024-03-01');";
        return SharedJudge.request(List.of(SharedJudge.SHOP, hidden), MODEL, ANSWERS.get(i % ANSWERS.size()));
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

    private static void many(Judge judge, int times) {
        long before = computed(judge);
        long start = System.nanoTime();
        List<CompletableFuture<JudgeResult>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(judge.submit(request(i), () -> {}));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        print("throughput", times * 1000L / since(start) + " answers/s");
        print("computing time", (computed(judge) - before) / times + " ms an answer, all children together");
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
