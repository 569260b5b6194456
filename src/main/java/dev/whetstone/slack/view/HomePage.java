package dev.whetstone.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.whetstone.chat.ChatMessage;
import java.util.ArrayList;
import java.util.List;

/** A member's day as the app's home tab; pictures and files, which a home tab cannot hold, stand there by their names. */
public final class HomePage {

    private static final int BLOCKS = 100;

    private HomePage() {}

    public static View view(ChatMessage message) {
        BlockRenderer renderer = new BlockRenderer();
        List<Shown> shown = new ArrayList<>(renderer.render(message.blocks()));
        if (shown.isEmpty()) {
            shown.addAll(renderer.inPlaceOfNothing());
        }
        List<LayoutBlock> blocks = Shown.blocks(shown);
        if (blocks.size() > BLOCKS) {
            Piece more = Piece.paragraph(Run.plain("There is more; /prep today shows it in each group's channel."));
            blocks = new ArrayList<>(blocks.subList(0, BLOCKS - 1));
            blocks.addAll(Shown.blocks(RichTexts.blocks(List.of(more))));
        }
        return View.builder().type("home").blocks(blocks).build();
    }
}
