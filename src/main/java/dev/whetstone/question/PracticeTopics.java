package dev.whetstone.question;

import java.util.List;

/** What somebody who watched a member says they should practise; a feature contributes it as a bean. */
public interface PracticeTopics {

    /** Topics of the bank, what was named most first; for the member and for what is chosen for them, not to be shown to others. */
    List<String> of(String memberId);
}
