package dev.whetstone.grading.pool;

/** No verdict can be given at the moment: too many answers wait, no child starts, or the judge is closed. */
public final class JudgeUnavailableException extends RuntimeException {

    public JudgeUnavailableException(String message) {
        super(message);
    }

    public JudgeUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
