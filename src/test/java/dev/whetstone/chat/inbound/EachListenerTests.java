package dev.whetstone.chat.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachListenerTests {

    private static final MemberRef ADA = new MemberRef("memory", "w", "ada");
    private static final Profile PROFILE = new Profile("Ada", null, false, false);

    private final ProfileListener failing = mock();
    private final ProfileListener alsoFailing = mock();
    private final ProfileListener sound = mock();
    private final List<ProfileListener> all = List.of(failing, alsoFailing, sound);

    EachListenerTests() {
        doThrow(new IllegalStateException("first")).when(failing).onProfile(any(), any());
        doThrow(new IllegalStateException("second")).when(alsoFailing).onProfile(any(), any());
    }

    @Test
    void oneWhoFailsKeepsItFromNobodyAndIsToldOfAfterwards() {
        assertThatThrownBy(() -> EachListener.call(all, "ada", listener -> listener.onProfile(ADA, PROFILE)))
                .hasMessage("first")
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
        verify(sound).onProfile(ADA, PROFILE);
    }

    @Test
    void whatNobodyCanBringAgainThrowsNothing() {
        assertThatCode(() -> EachListener.callOnce(all, "ada", listener -> listener.onProfile(ADA, PROFILE)))
                .doesNotThrowAnyException();
        verify(sound).onProfile(ADA, PROFILE);
    }
}
