package dev.whetstone.teaching;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.notes.Letters;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ConsentsTests {

    private static final MemberRef ANN = new MemberRef("slack", "T1", "U1");

    private final TestDatabase database = DatabaseServers.embedded().fresh();
    private final Letters letters = mock(Letters.class);
    private final Consents consents =
            new Consents(database.template(), letters, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoseLetterCouldNotBeKeptIsAskedTheNextTimeAndThenNoMore() {
        doThrow(new DataAccessResourceFailureException("away"))
                .doNothing()
                .when(letters)
                .write(any(), any(), any(), any());

        assertThatThrownBy(() -> consents.ask("m1", ANN, "May I?", List.of()))
                .isInstanceOf(DataAccessResourceFailureException.class);
        consents.ask("m1", ANN, "May I?", List.of());
        consents.ask("m1", ANN, "May I?", List.of());

        verify(letters, times(2)).write(any(), any(), any(), any());
    }

    @Test
    void whoSaidSomethingByThemselvesIsNotAsked() {
        doNothing().when(letters).write(any(), any(), any(), any());
        consents.set("m1", false);

        consents.ask("m1", ANN, "May I?", List.of());

        verify(letters, times(0)).write(any(), any(), any(), any());
    }
}
