package dev.whetstone.slack.view;

import com.slack.api.model.block.composition.PlainTextObject;

/** Text objects in which {@code :smile:} stays what was typed. */
final class Plain {

    private Plain() {}

    static PlainTextObject text(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
