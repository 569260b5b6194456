package dev.whetstone.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardDrawingTests {

    private static Block.Picture board(String leader) {
        return (Block.Picture) new BoardCard("Kept", List.of(Samples.place(1, leader, 12))).block();
    }

    @Test
    void theSameCardIsDrawnOnceForEveryChannelAndEveryLook() {
        byte[] light = board("Ada").onLight().get().orElseThrow();
        assertThat(board("Ada").onLight().get().orElseThrow()).isSameAs(light);
        assertThat(board("Ada").onDark().get().orElseThrow())
                .isNotEqualTo(light)
                .isSameAs(board("Ada").onDark().get().orElseThrow());
        assertThat(board("Ben").onLight().get().orElseThrow()).isNotEqualTo(light);
    }
}
