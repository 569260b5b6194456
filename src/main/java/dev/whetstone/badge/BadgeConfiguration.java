package dev.whetstone.badge;

import dev.whetstone.answer.AnswerStatus;
import dev.whetstone.answer.Judgements;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.leaderboard.OwnPart;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Badges for things worth doing. */
@Configuration(proxyBeanMethods = false)
class BadgeConfiguration {

    private static final Logger log = LoggerFactory.getLogger(BadgeConfiguration.class);

    @Bean
    BadgeCatalog badgeCatalog() {
        List<Badge> all = ContentConfiguration.packed(BadgeCatalog.FOLDER, BadgeCatalog.FILE).stream()
                .flatMap(file -> {
                    Findings findings = new Findings(file.path());
                    List<Badge> badges = BadgeCatalog.read(file, findings);
                    findings.list().forEach(problem -> log.warn("The badges have a problem: {}", problem));
                    return badges.stream();
                })
                .toList();
        return new BadgeCatalog(all);
    }

    @Bean
    Badges badges(MongoTemplate mongo) {
        return new Badges(mongo);
    }

    @Bean
    BadgeGiving.Facts badgeFacts(
            Ledger ledger,
            Rounds rounds,
            Judgements judgements,
            AnswerStatus answers,
            ObjectProvider<BadgeFact> others) {
        return new BadgeGiving.Facts(
                ledger, rounds, judgements, answers, others.orderedStream().toList());
    }

    @Bean
    BadgeGiving badgeGiving(
            BadgeCatalog catalog, Badges badges, BadgeGiving.Facts facts, Members members, Clock clock) {
        return new BadgeGiving(catalog, badges, facts, members, clock);
    }

    @Bean
    @Order(30)
    OwnPart badgePart(Badges badges, BadgeCatalog catalog) {
        return new BadgePart(badges, catalog);
    }

    @Bean
    Leases<GivenBadge> badgeLeases(MongoTemplate mongo, Clock clock, ScheduleProperties schedule) {
        return new Leases<>(mongo, GivenBadge.class, clock, schedule);
    }

    @Bean
    BadgeWork.Telling badgeTelling(Members members, Groups groups, ChatPlatforms platforms) {
        return new BadgeWork.Telling(members, groups, platforms);
    }

    @Bean
    DueWork badgeWork(
            Leases<GivenBadge> leases,
            BadgeCatalog catalog,
            BadgeWork.Telling telling,
            @Qualifier("groupWorkers") Workers workers) {
        return new BadgeWork(leases, catalog, telling, workers);
    }

    @Bean
    MemberData forgetBadges(Badges badges) {
        return badges::forget;
    }

    @Bean
    OwnRecords ownBadges() {
        return new OwnRecords(Badges.COLLECTION, "memberId", Set.of("_class", "fence", "nextFireAt"));
    }

    @Bean
    Naming badgeNaming() {
        return Naming.of(Badges.COLLECTION, Naming.Second.GOES)
                .members("memberId")
                .groups("groupId");
    }

    @Bean
    CollectionIndexes badgeIndexes() {
        return CollectionIndexes.of(Badges.COLLECTION)
                .index("groupId", "memberId")
                .index("groupId", "date")
                .index("memberId")
                .index("nextFireAt");
    }
}
