package dev.whetstone.attempt;

import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a single message looks like: an answer, a remark, a question back. */
public final class Intake {

    private static final Pattern PREFIX = Pattern.compile("^\\s*answer\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    /** Never over the end of a line, or a text of empty lines would be read once for each of them. */
    private static final Pattern QUOTE = Pattern.compile("^[^\\S\\n]*+(?:>|&gt;)", Pattern.MULTILINE);

    private static final String FENCE = "```";
    private static final Pattern MENTION = Pattern.compile("<[@#!][^<>]{0,200}>|(?<!\\S)@[\\w.-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]\\s");
    private static final Set<Kind> ONE_WORD = Set.of(Kind.CHOICE, Kind.OUTPUT);
    private static final Set<Kind> CODE = Set.of(Kind.CODE, Kind.SQL);
    private static final int SHORT_REMARK = 12;

    /** A word that asks or wonders all alone, where one word may be the answer. */
    private static final Pattern INTERJECTION = Pattern.compile(
            "(?:what|why|how|where|who|huh|eh|hm+|wat|really|seriously|pardon|anyone|anybody|oops)(?:\\s*[?!.\u2026]+)?",
            Pattern.CASE_INSENSITIVE);

    // --- what people write to have something of the bot, such as the next question

    /** Longer ones say something else too. */
    private static final int MOST_REQUESTED = 12;

    private static final int MOST_CHARACTERS = 200;

    /** What is wanted, in words that stand next to each other. */
    private static final List<Pattern> WANTED = List.of(
            wanted("(?:next|another|more|new|different|easier|harder) (?:questions?|tasks?|problems?|exercises?)"),
            wanted("(?:next|another|easier|harder) (?:one|please|pls|plz)"),
            wanted("what(?:s| is) next"),
            wanted("skip (?:it|this|that|(?:this|that|the) (?:one|question|task))"),
            wanted("(?:a|the|another) hint|hint (?:please|pls|plz)|hint"),
            wanted("(?:show|see|have|get|give|tell) (?:me |us )?the (?:answer|solution)"),
            wanted("help (?:me|us|please)"));

    /** The words such a wish is made of; one other word, and it says something. */
    private static final Set<String> REQUESTING =
            Set.of(("a an and am another ask bot can come could do does easier exercise"
                            + " exercises different for get give go hello help hey hi have harder hint i id im is it lets like may me more"
                            + " move need new next now ok okay on one or please pls plz post problem problems question questions quickly"
                            + " ready see send should show skip soon task tasks tell thank thanks that the then this to today us want"
                            + " we what whats when will would you your yet answer solution")
                    .split(" "));

    // --- what people say in a thread around an answer rather than in it: greetings, plans, asides

    private static final List<Pattern> SAID = List.of(
            said(
                    "hello|hi|hey|morning|evening|everyone|everybody|thanks|thank you|coffee|lunch|tricky|tough|hard one|interesting"
                            + "|no idea|no clue|not sure|dunno|idk|later|tomorrow|tonight|let me (?:think|see|check)"
                            + "|(?:i|have) (?:do not|don'?t|dont) know|have no (?:idea|clue)|hmm+|haha+|lol|me too|same here|i see|wow|ugh|wait|sorry"
                            + "|good luck|cheers|next question|another question"),
            said(
                    "(?:will|i['\u2019]?ll|gonna|going to) (?:do|answer|try|post|write|look at|read|come back|think about)"
                            + " (?:this|it|that|one|mine|to it|after|in a|soon|when|on)"
                            + "|back in|give me (?:a|\\d+|one|two|five)|hold on|brb|afk|nvm|never ?mind|ignore (?:that|this|my)"
                            + "|wrong (?:thread|channel|chat)|reading (?:the )?docs|see you|on my (?:way|phone|mobile)|out of office"),
            said(
                    "deleted my (?:answer|message)|answered (?:with|in|via|by|on|there|above|below|already|yesterday|it)"
                            + "|(?:just|already) (?:submitted|answered|posted)|submitted (?:mine|it|via|by)|no spoilers?|spoiler alert|don['\u2019]?t spoil"),
            said(
                    "(?:this|that|it) (?:one )?(?:is|was|looks|seems) (?:too|so|really|very|super|quite|pretty)? ?(?:easy|hard|difficult|fun|mean)"
                            + "|(?:nice|good|great|fun|cool|mean|hard|easy) (?:one|question)|congrat\\w*|well done"
                            + "|happy (?:birthday|holidays|new year|friday|weekend|monday)"),
            said("who else|(?:any|some)(?:one|body) (?:else|stuck|know|knows|explain|here|there|got|did)"
                    + "|can (?:some(?:one|body)|any(?:one|body)) (?:please )?(?:explain|help|share|post|repeat|tell)"
                    + "|when (?:does|is|will) (?:this|it|the|the round|the question) (?:close|end|due|over)"
                    + "|(?:the )?(?:link|picture|image|page|bot|site|button) (?:is|does|doesn['\u2019]?t|did|seems|won['\u2019]?t)"
                    + "|are you there|testing|hello bot|typo"),
            Pattern.compile(
                    "^(?:\\+ ?1|\\W*(?:on it|same|done|finished|ready|first|submitted|posted|ping|test|trying|thinking|answered|yay|oops|phew))\\W*$",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "^\\W*(?:guten (?:morgen|tag|abend)|hallo|servus|moin|hola|buen[oa]s|bonjour|salut|ciao|bom dia|ol[a\u00e1]|namaste|merhaba"
                            + "|danke|gracias|merci|obrigad[oa]|grazie|de nada|bitte|\u043f\u0440\u0438\u0432\u0435\u0442|\u0441\u043f\u0430\u0441\u0438\u0431\u043e)(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));

    private Intake() {}

    /** The member's own words, without lines quoted from others and without the word that marks an answer. */
    static String body(String text) {
        return PREFIX.matcher(own(text)).replaceFirst("");
    }

    /** As it was typed, unless lines are quoted. */
    private static String own(String text) {
        return QUOTE.matcher(text).find() ? ChatText.of(text).ownWords() : text;
    }

    /** Whether it says that it is an answer. */
    public static boolean isExplicit(String text) {
        return PREFIX.matcher(own(text)).lookingAt() && !body(text).isBlank();
    }

    /** Whether it carries code where code is asked. */
    public static boolean isCode(Question question, String text) {
        return CODE.contains(question.kind()) && carries(ChatText.of(text), question.kind());
    }

    /** Whether there is enough to it to be an answer: no mention, greeting or bare question. */
    public static boolean isSubstantial(Question question, String text) {
        String words = withoutMentions(own(text));
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return question.kind() == Kind.OUTPUT && !words.isEmpty();
        }
        int count = count(words);
        if (isBareQuestion(words, count) || isGreeting(words) || isRequest(words)) {
            return false;
        }
        return count > 1 || ONE_WORD.contains(question.kind()) || hasCode(text);
    }

    /** Whether these words of a member hold neither a letter nor a digit besides mentions. */
    static boolean isWordless(String words) {
        return withoutMentions(words).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether it is talk by its words alone: few of them, and of those that people say around an answer. */
    public static boolean isRemark(String text) {
        String words = withoutMentions(text);
        return !hasCode(text) && count(words) <= SHORT_REMARK && isChatter(words);
    }

    public static int count(String words) {
        String stripped = words.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    /** A name between backticks in a sentence is no code of its own. */
    private static boolean carries(ChatText text, Kind kind) {
        boolean fence = text.hasFence(kind == Kind.SQL ? Language.SQL : Language.PYTHON);
        return fence || (text.hasCode() && text.ownWords().indexOf('`') < 0);
    }

    private static boolean hasCode(String text) {
        return ChatText.of(text).hasCode();
    }

    private static String withoutMentions(String text) {
        return MENTION.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isBareQuestion(String words, int count) {
        boolean oneSentence = !SENTENCE_END.matcher(words).find();
        boolean asks = words.endsWith("?") && count > 1 && oneSentence && !words.contains(FENCE);
        return asks || INTERJECTION.matcher(words).matches();
    }

    private static boolean isGreeting(String words) {
        return Set.of(
                        "good morning",
                        "good evening",
                        "thank you",
                        "me too",
                        "same here",
                        "no idea",
                        "not sure",
                        "i see")
                .contains(
                        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip());
    }

    /** Whether the words say nothing but what their author would like to have. */
    private static boolean isRequest(String words) {
        if (words.length() > MOST_CHARACTERS) {
            return false;
        }
        String bare = bare(words);
        List<String> all = Arrays.asList(bare.split(" "));
        return all.size() > 1
                && all.size() <= MOST_REQUESTED
                && REQUESTING.containsAll(all)
                && WANTED.stream().anyMatch(wanted -> wanted.matcher(bare).find());
    }

    private static Pattern wanted(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`]", "")
                .replaceAll("[,.;:!?…\\s-]+", " ")
                .strip();
    }

    /** Whether something of that kind is among the words. */
    private static boolean isChatter(String words) {
        return isPictures(words)
                || SAID.stream().anyMatch(said -> said.matcher(words).find());
    }

    private static boolean isPictures(String words) {
        return words.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)
                && words.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7f));
    }

    private static Pattern said(String phrases) {
        return Pattern.compile("\\b(?:" + phrases + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
