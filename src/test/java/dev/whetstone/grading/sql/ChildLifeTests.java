package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ChildLifeTests {

    private static final String SECONDS_LONG = "select count(*) from range(600000000) a where hash(a.range) > 7";

    private static final Duration AT_WORK = Duration.ofMillis(500);

    @Test
    void noneIsStartedBeforeTheFirstAnswer() {
        try (Judge judge = new Judge(JudgeSettings.defaults())) {
            assertThat(judge.pids()).isEmpty();
        }
    }

    /** Whoever is at work is killed first, so that the next is at work already when it is killed too. */
    @Test
    void anAnswerWhoseTwoChildrenAreKilledIsJudgedOnTheNextAndOnce() {
        List<JudgeResult> results = new CopyOnWriteArrayList<>();
        JudgeSettings patient = new JudgeSettings(1, Duration.ofMinutes(3), 10, 1600, Duration.ofMinutes(1));
        try (Judge judge = new Judge(patient)) {
            started(judge);
            JudgeRequest request = SharedJudge.request(List.of(SharedJudge.SHOP), "select 1", SECONDS_LONG);
            Duration idle = computed(judge);
            CompletableFuture<?> answer = judge.submit(request).thenAccept(results::add);
            Awaitility.await().until(() -> computed(judge).compareTo(idle.plus(AT_WORK)) > 0);
            Set<Long> before = judge.pids();
            assertThat(answer).isNotDone();
            List<ProcessHandle> children = before.stream()
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .sorted(Comparator.comparing((ProcessHandle child) -> computed(child))
                            .reversed())
                    .toList();
            Duration next = computed(children.get(1));
            children.get(0).destroyForcibly();
            Awaitility.await().until(() -> computed(children.get(1)).compareTo(next.plus(AT_WORK)) > 0);
            children.get(1).destroyForcibly();

            assertThat(answer).succeedsWithin(Duration.ofMinutes(4));
            Awaitility.await().until(() -> !judge.pids().isEmpty());
            assertThat(judge.pids()).doesNotContainAnyElementsOf(before);
        }
        assertThat(results).singleElement().extracting(JudgeResult::verdict).isEqualTo(Verdict.DIFFERENT);
    }

    /** The processor time of all children. */
    private static Duration computed(Judge judge) {
        return judge.pids().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .map(ChildLifeTests::computed)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration computed(ProcessHandle child) {
        return child.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Set<Long> started(Judge judge) {
        judge.judge(SharedJudge.request(List.of(SharedJudge.SHOP), "select 1", "select 1"));
        Awaitility.await().until(() -> judge.pids().size() == 2);
        return judge.pids();
    }

    @Test
    void aChildHasNoEnvironmentAndStandsInAnEmptyFolder() throws IOException {
        SharedJudge.ordinary();
        assumeThat(Path.of("/proc/self/environ")).exists();
        long pid = SharedJudge.JUDGE.pids().iterator().next();

        assertThat(Files.readString(Path.of("/proc/" + pid + "/environ")).split("\0"))
                .allMatch(
                        variable -> variable.isEmpty() || variable.matches("(MALLOC_ARENA_MAX|PWD|OLDPWD|SHLVL|_)=.*"));
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/cwd"))) {
            assertThat(files).isEmpty();
        }
        assertThat(Files.readString(Path.of("/proc/" + pid + "/limits")))
                .containsPattern("Max address space +1677721600");
    }

    @Test
    void closingEndsAllChildren() {
        Judge judge = new Judge(JudgeSettings.defaults());
        Set<Long> pids = started(judge);

        judge.close();

        Awaitility.await()
                .until(() -> pids.stream()
                        .map(ProcessHandle::of)
                        .noneMatch(child -> child.filter(ProcessHandle::isAlive).isPresent()));
    }

    @Test
    void childrenEndWhenTheirParentIsKilled() throws IOException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long child;
        try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
            child = Long.parseLong(out.readLine());
            assertThat(ProcessHandle.of(child)).isPresent();
            parent.destroyForcibly();
        }
        Awaitility.await()
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    /** A process with a judge of its own. */
    static final class Parent {
        public static void main(String[] args) throws InterruptedException {
            Judge judge = new Judge(JudgeSettings.defaults());
            judge.judge(SharedJudge.request(List.of(SharedJudge.SHOP), "select 1", "select 1"));
            System.out.println(judge.pids().iterator().next());
            Thread.sleep(60_000);
        }
    }
}
