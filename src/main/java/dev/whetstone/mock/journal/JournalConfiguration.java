package dev.whetstone.mock.journal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
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

/** The journal. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    private static final Set<String> LEFT_OUT = Set.of("_class", "nextFireAt");

    @Bean
    Journal journal(MongoTemplate mongo) {
        return new Journal(mongo);
    }

    @Bean
    Command journalCommand(Journal journal, Members members) {
        return new JournalCommand(journal, members);
    }

    @Bean
    Action journalButton() {
        return new JournalOpenAction();
    }

    @Bean
    Action journalForm(Journal journal, Members members, Clock clock) {
        return new JournalFormAction(journal, members, clock);
    }

    @Bean
    Action journalDone(Journal journal, Members members, Clock clock) {
        return new JournalNextAction(JournalNextAction.DONE, true, journal, members, clock);
    }

    @Bean
    Action journalLater(Journal journal, Members members, Clock clock) {
        return new JournalNextAction(JournalNextAction.LATER, false, journal, members, clock);
    }

    @Bean
    Action journalQuiet(Journal journal, Members members) {
        return new JournalQuietAction(journal, members);
    }

    @Bean
    DueWork journalWork(
            Journal journal,
            Members members,
            ChatPlatforms platforms,
            @Qualifier("groupWorkers") Workers workers,
            Clock clock) {
        return new JournalWork(journal, members, new Reach(platforms), workers, clock);
    }

    @Bean
    MemberData forgottenJournal(Journal journal) {
        return journal::forget;
    }

    @Bean
    CollectionIndexes journalIndexes() {
        return CollectionIndexes.of("journal_entries").index("memberId", "-at").index("nextFireAt");
    }

    @Bean
    CollectionIndexes journalHabitIndexes() {
        return CollectionIndexes.of("journal_habits").index("nextFireAt");
    }

    @Bean
    Naming journalNaming() {
        return Naming.of("journal_entries", Naming.Second.STAYS).members("memberId");
    }

    @Bean
    Naming journalHabitNaming() {
        return Naming.of("journal_habits", Naming.Second.GOES).members("_id");
    }

    @Bean
    OwnRecords ownJournal() {
        return new OwnRecords("journal_entries", "memberId", LEFT_OUT);
    }

    @Bean
    OwnRecords ownHabit() {
        return new OwnRecords("journal_habits", "_id", LEFT_OUT);
    }
}
