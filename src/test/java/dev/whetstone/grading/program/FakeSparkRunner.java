package dev.whetstone.grading.program;

import dev.whetstone.grading.pool.Frames;
import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.RunReport.Result;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.program.run.SparkSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands for a runner with Spark: says that it is one, keeps the jobs it gets, and answers what it is told to. */
public final class FakeSparkRunner implements AutoCloseable {

    final List<ProgramTask> jobs = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final String pyspark;
    private final Function<ProgramTask, RunReport> answers;

    public FakeSparkRunner(String pyspark, Function<ProgramTask, RunReport> answers) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.pyspark = pyspark;
        this.answers = answers;
        Thread thread = new Thread(this::serve, "fake-spark-runner");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "tcp:127.0.0.1:" + server.getLocalPort();
    }

    public RunnerSettings settings() {
        return RunnerSettings.defaults().with(SparkSettings.at(address()));
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> talk(socket), "fake-spark-job");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            Frames.write(socket.getOutputStream(), new RunReport("ready", 0, false, List.of(), pyspark));
            ProgramTask job = Frames.read(socket.getInputStream(), ProgramTask.class);
            jobs.add(job);
            Frames.write(socket.getOutputStream(), answers.apply(job));
        } catch (IOException gone) {
            // Whoever only asked who is there.
        }
    }

    /** A report of a program that was loaded, and whose calls told these JSON texts. */
    public static RunReport told(String... frames) {
        List<Result> results = new ArrayList<>(List.of(result(RunReport.LOADING, null, null, null)));
        for (String frame : frames) {
            results.add(result(
                    results.size() - 1, "'" + frame.replace("\\", "\\\\").replace("'", "\\'") + "'", null, null));
        }
        return new RunReport("done", 0, false, results);
    }

    static RunReport raised(String kind, String message) {
        return new RunReport(
                "done", 0, false, List.of(result(RunReport.LOADING, null, null, null), result(0, null, kind, message)));
    }

    private static Result result(int call, @Nullable String value, @Nullable String raised, @Nullable String message) {
        return new Result(call, 0, value, null, raised, List.of(), message, 0, "", false);
    }

    /** The JSON of a DataFrame with one whole number a row. */
    static String numbers(boolean sorted, int... numbers) {
        StringBuilder rows = new StringBuilder();
        StringBuilder ties = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            rows.append(i == 0 ? "" : ",").append("[").append(numbers[i]).append("]");
            ties.append(i == 0 ? "" : ",").append(i);
        }
        return "{\"schema\":{\"type\":\"struct\",\"fields\":[{\"name\":\"a\",\"type\":\"integer\"}]},\"rows\":[" + rows
                + "],\"more\":false,\"sorted\":" + sorted + ",\"ties\":[" + (sorted ? ties : "") + "]}";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
