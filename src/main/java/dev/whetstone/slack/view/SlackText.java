package dev.whetstone.slack.view;

/** Text for the places where Slack reads mark-up, such as a message's fallback. */
public final class SlackText {

    private SlackText() {}

    /** The text with {@code & < >} escaped, so that no mention, channel or link in it comes to life. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What {@link #escape} was given. */
    static String unescape(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
