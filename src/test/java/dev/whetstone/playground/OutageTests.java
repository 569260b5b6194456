package dev.whetstone.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.storage.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The page while its database is away. */
@SpringBootTest(classes = TestPlayground.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class OutageTests {

    @Autowired
    private Playground playground;

    @Autowired
    private Roster roster;

    @Autowired
    private EmbeddedDatabase database;

    @LocalServerPort
    private int port;

    @BeforeEach
    void takeTheDatabaseAway() {
        database.close();
    }

    @Test
    void theSenderIsToldWhereTheyTyped() {
        HttpResponse<String> answer = new Reader(port)
                .post("/as/ada/lounge/say", "text", "Hello", "interaction", "1", "problems", "problem-main");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("target=\"problem-main\"", "please send it again");
    }

    @Test
    void thePageSaysThatNothingIsLost() {
        HttpResponse<String> page = new Reader(port).get("/as/ada/lounge");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Nothing is lost.");
    }

    @Test
    void thePlatformTellsAFaultFromAnAbsence() {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> playground.post(roster.home(), ChatMessage.text("Hello"), "mark"))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(ChatException.Fault.UNREACHABLE));
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> playground.findPost(roster.home(), "mark", Instant.EPOCH))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(ChatException.Fault.UNREACHABLE));
    }
}
