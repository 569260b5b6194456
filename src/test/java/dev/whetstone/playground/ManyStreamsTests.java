package dev.whetstone.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One visitor who opens the page's stream again and again. */
@SpringBootTest(classes = TestPlayground.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ManyStreamsTests {

    private static final int MANY = 601;

    private final List<Socket> sockets = new ArrayList<>();

    @LocalServerPort
    private int port;

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void thePageAnswersWhoeverOpensStreamsWithoutEnd() throws IOException {
        for (int i = 0; i < MANY; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(socket);
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("GET /playground/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        assertThat(new Reader(port).get("/as/ada/lounge").statusCode()).isEqualTo(200);
        assertThat(sockets.get(0).getInputStream().readAllBytes()).isNotEmpty();
    }
}
