package dev.whetstone.reading;

import java.util.Map;

/** The ASCII signs for what telephones, keyboards and chats write in their place. */
final class Signs {

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("\u2212", "-"),
            Map.entry("\u2010", "-"),
            Map.entry("\u2011", "-"),
            Map.entry("\u2012", "-"),
            Map.entry("\u2013", "-"),
            Map.entry("\ufe63", "-"),
            Map.entry("\u2265", ">="),
            Map.entry("\u2264", "<="),
            Map.entry("\u2260", "!="),
            Map.entry("\u00d7", "*"),
            Map.entry("\u2217", "*"),
            Map.entry("\u204e", "*"),
            Map.entry("\u00f7", "/"),
            Map.entry("\u2192", "->"),
            Map.entry("\u2026", "..."),
            Map.entry("\u3001", ","),
            Map.entry("\u060c", ","),
            Map.entry("\u037e", ";"),
            Map.entry("\u061b", ";"));
    private static final String[] ENTITIES = {
        "&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"", "&#34;", "\"", "&apos;", "'", "&#39;", "'", "&nbsp;",
        " "
    };
    private static final String ESCAPED = "*_>|~`#()[]-.<";
    private static final Meant[] ITSELF = new Meant[0x80];

    static {
        for (char c = 0; c < ITSELF.length; c++) {
            ITSELF[c] = new Meant(String.valueOf(c), 1);
        }
    }

    private Signs() {}

    /** What was meant by the signs that begin at a place, and how many signs they are. */
    record Meant(String text, int length) {}

    static Meant at(String text, int at) {
        char c = text.charAt(at);
        if (c == '&') {
            for (int i = 0; i < ENTITIES.length; i += 2) {
                if (text.startsWith(ENTITIES[i], at)) {
                    return new Meant(ENTITIES[i + 1], ENTITIES[i].length());
                }
            }
        }
        boolean escaped = c == '\\' && at + 1 < text.length() && ESCAPED.indexOf(text.charAt(at + 1)) >= 0;
        if (escaped) {
            return new Meant(text.substring(at + 1, at + 2), 2);
        }
        if (c < ITSELF.length) {
            return ITSELF[c];
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return new Meant(String.valueOf((char) (c - 0xfee0)), 1);
        }
        String sign = String.valueOf(c);
        return new Meant(WRITTEN.getOrDefault(sign, sign), 1);
    }
}
