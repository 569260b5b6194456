package dev.whetstone.grading.text.language;

import dev.whetstone.grading.text.language.EnglishTokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of the field that are written as one word, such as "DataFrame" or "dataframe", and the words they are made of. */
final class Compounds {

    private static final Map<String, List<Token>> PARTS = WordFiles.lines("compounds.txt").stream()
            .flatMap(line -> Arrays.stream(line.split("\\s+")))
            .collect(Collectors.toUnmodifiableMap(
                    name -> name.replace("-", ""), name -> EnglishTokens.uncut(name.replace('-', ' '))));

    private Compounds() {}

    /** The words a token is made of, each at its place; the token itself where it is one word. */
    static List<Token> cut(Token token) {
        String surface = token.surface();
        List<Token> parts = PARTS.get(surface);
        boolean plural = parts == null && surface.endsWith("s");
        if (plural) {
            parts = PARTS.get(surface.substring(0, surface.length() - 1));
        }
        if (parts == null || token.end() - token.start() != surface.length()) {
            return List.of(token);
        }
        List<Token> cut = new ArrayList<>(parts.size());
        int start = token.start();
        for (int i = 0; i < parts.size(); i++) {
            Token part = parts.get(i);
            int end =
                    i + 1 == parts.size() ? token.end() : start + part.surface().length();
            cut.add(new Token(part.surface(), part.stem(), start, end));
            start = end;
        }
        return cut;
    }
}
