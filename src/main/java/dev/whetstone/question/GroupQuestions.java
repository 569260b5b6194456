package dev.whetstone.question;

import java.util.List;
import java.util.Optional;

/** Questions that stand in no file because they are a group's own. */
public interface GroupQuestions {

    /** There are none. */
    GroupQuestions NONE = new GroupQuestions() {
        @Override
        public Optional<Question> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<String> of(String groupId) {
            return List.of();
        }
    };

    /** The question of this id, whichever group's it is; asked only for ids that no file has. */
    Optional<Question> find(String id);

    /** The ids of a group's own, the oldest first. */
    List<String> of(String groupId);
}
