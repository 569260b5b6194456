package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.pool.LaneSettings;
import dev.whetstone.grading.pool.Pool;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs Python where something isolates it, and nowhere else. */
public final class Runner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration CLOCK = Duration.ofSeconds(70);
    private static final Duration CLOCK_OF_SPARK = Duration.ofMinutes(5);

    private final RunnerSettings settings;
    private final boolean spark;
    private volatile @Nullable Way way;

    private Runner(RunnerSettings settings, boolean spark) {
        this.settings = settings;
        this.spark = spark;
    }

    /** The way these settings and this machine allow, which is found out when it is first needed. */
    public static Runner of(RunnerSettings settings) {
        return new Runner(settings, false);
    }

    /** One whose processes have PySpark loaded ahead: Spark itself where it is installed and starts, or else its stand-in. */
    public static Runner forSpark(RunnerSettings settings) {
        return new Runner(settings, true);
    }

    private Way way() {
        Way known = way;
        return known == null ? found() : known;
    }

    private synchronized Way found() {
        Way known = way;
        if (known == null) {
            known = find();
            LOG.info("{}", known.says().get());
            way = known;
        }
        return known;
    }

    private Way find() {
        if (settings.address().equals("off")) {
            return Way.reading("whetstone.runner.address says so");
        }
        try {
            if (spark) {
                return findSpark();
            }
            return settings.address().isEmpty()
                    ? way(Bubblewrap.find(settings, PySpark.NONE), false)
                    : way(RunnerContainer.at(settings.address()), false);
        } catch (IOException e) {
            return Way.reading(String.valueOf(e.getMessage()));
        }
    }

    private Way findSpark() throws IOException {
        if (!settings.spark().address().isEmpty()) {
            return sparkWay(RunnerContainer.at(settings.spark().address()));
        }
        if (!settings.address().isEmpty()) {
            return way(RunnerContainer.at(settings.address()), false);
        }
        if (settings.packages().isEmpty()) {
            return Way.reading("whetstone.runner.packages names no folder with PySpark");
        }
        if (!SparkSandbox.isIn(settings.packages())) {
            return way(Bubblewrap.find(settings, PySpark.STAND_IN), true);
        }
        try {
            return sparkWay(Bubblewrap.find(settings, PySpark.SPARK));
        } catch (IOException e) {
            LOG.warn("There is Spark in {}, but {}", settings.packages(), e.getMessage());
            return way(Bubblewrap.find(settings, PySpark.STAND_IN), true);
        }
    }

    private Way way(Isolation isolation, boolean lasting) {
        PySpark pyspark = spark ? PySpark.STAND_IN : PySpark.NONE;
        LaneSettings lanes =
                new LaneSettings(settings.children(), settings.limit(), settings.queue(), settings.idle(), CLOCK);
        return new Way(
                isolation::says,
                new Pool<>(new PythonProgram(isolation, lasting, pyspark), lanes),
                pyspark,
                isolation::pyspark);
    }

    private Way sparkWay(Isolation isolation) {
        SparkSettings own = settings.spark();
        LaneSettings lanes =
                new LaneSettings(own.children(), own.limit(), settings.queue(), settings.idle(), CLOCK_OF_SPARK);
        return new Way(
                () -> "PySpark programs are run with Spark itself.",
                new Pool<>(new PythonProgram(isolation, false, PySpark.SPARK), lanes),
                PySpark.SPARK,
                isolation::pyspark);
    }

    /** A runner that runs nothing. */
    public static Runner none() {
        return of(RunnerSettings.at("off"));
    }

    /** Whether programs are run here. */
    public boolean canRun() {
        return way().pool() != null;
    }

    /** Whether there is a Spark that has not been started yet, so that whoever asks how programs are run waits for that. */
    public boolean hasSparkToTry() {
        return spark && way == null && settings.address().isEmpty() && hasSparkInstalled();
    }

    /** What PySpark programs are run with. */
    public PySpark pyspark() {
        return way().pyspark();
    }

    /** Spark's version, {@code sqlframe}, or nothing where that is not known at the moment. */
    public String pysparkVersion() {
        return way().version().get();
    }

    /** Whether there is a Spark under bubblewrap's folder of packages, whatever became of it. */
    public boolean hasSparkInstalled() {
        return SparkSandbox.isIn(settings.packages());
    }

    /** One sentence: how programs are run here, or why they are not. */
    public String says() {
        return way().says().get();
    }

    /** Queues a job; the future fails with {@link JudgeUnavailableException} if there can be no report at the moment. */
    public CompletableFuture<RunReport> submit(ProgramTask task) {
        return submit(task, false);
    }

    /** As above; a further part of what has begun goes first. */
    public CompletableFuture<RunReport> submit(ProgramTask task, boolean isContinuation) {
        Pool<RunReport, RunReport> pool = way().pool();
        if (pool == null) {
            return CompletableFuture.failedFuture(new JudgeUnavailableException(says()));
        }
        return pool.submit(new RunAssignment(task, settings.memory(), isContinuation));
    }

    /** How many jobs wait or are being run. */
    public int waiting() {
        Pool<RunReport, RunReport> pool = begun();
        return pool == null ? 0 : pool.waiting();
    }

    /** The process ids of the children that run now. */
    public Set<Long> pids() {
        Pool<RunReport, RunReport> pool = begun();
        return pool == null ? Set.of() : pool.pids();
    }

    /** The longest program, in characters, all its readings together. */
    public static boolean isTooLong(List<String> programs) {
        return programs.stream().mapToInt(String::length).sum() > 200_000;
    }

    private @Nullable Pool<RunReport, RunReport> begun() {
        Way known = way;
        return known == null ? null : known.pool();
    }

    /** Ends the processes; whoever still waits gets no verdict. */
    @Override
    public synchronized void close() {
        Pool<RunReport, RunReport> pool = begun();
        if (pool != null) {
            pool.close();
        }
        way = Way.reading("the bot is stopping");
    }

    /** How programs are run; there is no pool where they are not. */
    private record Way(
            Supplier<String> says,
            @Nullable Pool<RunReport, RunReport> pool,
            PySpark pyspark,
            Supplier<String> version) {
        static Way reading(String reason) {
            return new Way(() -> "Python programs are read, not run: " + reason + ".", null, PySpark.NONE, () -> "");
        }
    }
}
