package dev.whetstone.suggestion;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class SuggestionConfiguration {

    @Bean
    ContentGate suggestionGate() {
        return new ContentGate();
    }

    @Bean
    SuggestedQuestions suggestions(MongoTemplate mongo, Members members, ContentGate gate) {
        return new SuggestedQuestions(mongo, members, gate);
    }

    @Bean
    SuggestionView suggestionView(Members members) {
        return new SuggestionView(members);
    }

    @Bean
    Decisions suggestionDecisions(
            SuggestedQuestions suggestions, ContentGate gate, GroupRights rights, Groups groups, Clock clock) {
        return new Decisions(suggestions, gate, rights, groups, clock);
    }

    @Bean
    Command suggestCommand(GroupDesk desk) {
        return new SuggestCommand(desk);
    }

    @Bean
    Action suggestForm(SuggestedQuestions suggestions, ContentGate gate, Groups groups, Members members, Clock clock) {
        return new SuggestFormAction(suggestions, gate, groups, members, clock);
    }

    @Bean
    Command suggestionsCommand(GroupDesk desk, SuggestedQuestions suggestions, SuggestionView view) {
        return new SuggestionsCommand(desk, suggestions, view);
    }

    @Bean
    Action suggestionButtons(Decisions decisions, SuggestionView view) {
        return new SuggestionAction(decisions, view);
    }

    @Bean
    Action suggestionEditForm(Decisions decisions, SuggestionView view) {
        return new EditFormAction(decisions, view);
    }

    @Bean
    Action suggestionDeclineForm(Decisions decisions) {
        return new DeclineFormAction(decisions);
    }

    @Bean
    DueWork suggestionWork(
            SuggestedQuestions suggestions,
            SuggestionWork.Telling telling,
            @Qualifier("groupWorkers") Workers workers,
            Clock clock) {
        return new SuggestionWork(suggestions, telling, workers, clock);
    }

    @Bean
    SuggestionWork.Telling suggestionTelling(
            Groups groups, Members members, AdminNotes notes, ChatPlatforms platforms) {
        return new SuggestionWork.Telling(groups, members, notes, new Reach(platforms));
    }

    @Bean
    MemberData forgetSuggestions(SuggestedQuestions suggestions) {
        return suggestions::forget;
    }

    @Bean
    OwnRecords ownSuggestions() {
        return new OwnRecords("suggestions", "memberId", Set.of("_class", "nextFireAt"));
    }

    @Bean
    CollectionIndexes suggestionIndexes() {
        return CollectionIndexes.of("suggestions")
                .index("groupId", "state", "at")
                .index("memberId")
                .index("nextFireAt");
    }

    @Bean
    Naming suggestionNaming() {
        return Naming.of("suggestions", Naming.Second.STAYS).members("memberId").groups("groupId");
    }
}
