package dev.whetstone.attempt;

import java.util.List;
import java.util.regex.Pattern;

/** What people say in a thread around an answer rather than in it: greetings, plans, asides. */
final class Chatter {

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

    private Chatter() {}

    /** Whether something of that kind is among the words. */
    static boolean isIn(String words) {
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
