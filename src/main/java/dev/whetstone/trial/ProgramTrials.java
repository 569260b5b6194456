package dev.whetstone.trial;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.trial.TrialRuns.Begun;

/** Tries a program on the tests a member may see, without an attempt being counted, and tells what came of it. */
record ProgramTrials(TrialRuns runs, Trials trials, Members members) {

    private static final String NOTHING_TO_RUN =
            "There are no tests I can run for this question, so nothing was tried. Your answer will be graded all the same.";
    private static final String RUNNING =
            "I am trying it on the tests you can see, and tell you here. It counts as no answer.";

    Reply run(Round round, Question question, Call call, String text) {
        if (!round.takesAnswersAt(call.at())) {
            return OpenRounds.closed(round);
        }
        if (text.isBlank()) {
            return Reply.wrong("text", "There is no program in it, so nothing was tried.");
        }
        String member = members.of(call.member()).id();
        if (!trials.begin(round, member)) {
            return Reply.wrong(
                    "text",
                    "You have tried this question %d times, which is all there is; now answer it."
                            .formatted(Trials.MOST));
        }
        Begun begun = runs.begin(round, question, KeptTrial.of(round, member, call, text));
        if (begun != Begun.RUNNING) {
            trials.giveBack(round, member);
        }
        return Reply.say(begun == Begun.NOTHING_TO_RUN ? NOTHING_TO_RUN : RUNNING);
    }
}
