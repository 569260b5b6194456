package dev.whetstone.slack.view;

import com.slack.api.model.block.composition.PlainTextObject;

/** Text objects in which {@code :smile:} stays what was typed. */
final class PlainObjects {

    private PlainObjects() {}

    static PlainTextObject text(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
