package dev.whetstone.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.journey.BotProcess;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two processes that serve the dashboard on one database. */
@Execution(ExecutionMode.CONCURRENT)
class TwoDashboardsTests {

    private static final String OPEN = "/dashboard/open";
    private static final int LINKS = 5;

    @AutoClose
    private final TestDatabase database = DatabaseServers.all()
            .reduce((first, second) -> second)
            .orElseThrow()
            .fresh();

    @AutoClose
    private final BotProcess one = bot();

    @AutoClose
    private final BotProcess other = bot();

    private BotProcess bot() {
        return new BotProcess(
                "--spring.mongodb.uri=" + database.uri(),
                "--server.forward-headers-strategy=native",
                "--whetstone.playground=false",
                "--whetstone.dashboard.address=http://127.0.0.1");
    }

    @Test
    void ofPressesInBothProcessesAtOnceOneWinsAndItsSessionIsKnownToBoth() throws Exception {
        one.launch(null);
        other.launch(null);
        one.awaitReady();
        other.awaitReady();
        DashboardLinks links = new DashboardLinks(database.template(), Clock.systemUTC());
        DashboardSessions sessions = new DashboardSessions(database.template(), Clock.systemUTC());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int number = 0; number < LINKS; number++) {
                SignedIn who = new SignedIn("member-" + number, "group");
                List<Tab> won = pressed(threads, links.offer(who));
                assertThat(won).hasSize(1);
                String session = String.valueOf(won.get(0).cookies().get("whetstone"));
                assertThat(sessions.find(session)).contains(who);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Four tabs in each process press at once; those that were let in. */
    private List<Tab> pressed(ExecutorService threads, String secret) throws Exception {
        List<Tab> tabs = Stream.of(one, other)
                .flatMap(bot -> Stream.generate(() -> new Tab(bot.port())).limit(4))
                .toList();
        tabs.forEach(tab -> assertThat(tab.status(OPEN + "?token=" + secret)).isEqualTo(200));
        List<Tab> won = new ArrayList<>();
        List<Callable<Integer>> presses = tabs.stream()
                .<Callable<Integer>>map(
                        tab -> () -> tab.press(OPEN, "token", secret).statusCode())
                .toList();
        List<Future<Integer>> answers = threads.invokeAll(presses);
        for (int number = 0; number < tabs.size(); number++) {
            int status = answers.get(number).get();
            assertThat(status).isIn(303, 410);
            if (status == 303) {
                won.add(tabs.get(number));
            }
        }
        return won;
    }
}
