package dev.whetstone.dashboard;

/** The dashboard cannot be served as it is set; the message is one sentence for whoever runs the bot. */
final class BadAddressException extends IllegalArgumentException {

    BadAddressException(String sentence) {
        super(sentence);
    }
}
