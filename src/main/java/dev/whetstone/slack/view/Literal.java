package dev.whetstone.slack.view;

import com.slack.api.model.block.element.RichTextElement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text or a link in a rich text block, as Slack documents it. The SDK's own classes also send every look a text does not have,
 * which makes messages twice as large and names looks that not every workspace knows.
 */
record Literal(
        String type,
        String text,
        @Nullable String url,
        @Nullable Map<String, Boolean> style) implements RichTextElement {

    @Override
    public String getType() {
        return type;
    }
}
