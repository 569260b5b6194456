package dev.whetstone.badge;

import dev.whetstone.answer.AnswerStatus;
import dev.whetstone.answer.Judgements;
import dev.whetstone.award.Ledger;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Looks which badges members have earned: those who answered after each reveal, others when they have done what may earn one. */
public final class BadgeGiving implements RoundFollower {

    private static final Logger log = LoggerFactory.getLogger(BadgeGiving.class);
    private static final int HISTORY_DAYS = 400;

    private final BadgeCatalog catalog;
    private final Badges badges;
    private final Facts facts;
    private final Members members;
    private final Clock clock;

    BadgeGiving(BadgeCatalog catalog, Badges badges, Facts facts, Members members, Clock clock) {
        this.catalog = catalog;
        this.badges = badges;
        this.facts = facts;
        this.members = members;
        this.clock = clock;
    }

    /** Where it is looked up what members did. */
    record Facts(
            Ledger ledger, Rounds rounds, Judgements judgements, AnswerStatus answers, Collection<BadgeFact> others) {

        int count(BadgeRule rule, String groupId, String memberId) {
            return rule == BadgeRule.UNAIDED
                    ? answers.unaided(groupId, memberId)
                    : others.stream()
                            .filter(fact -> fact.rule() == rule)
                            .mapToInt(fact -> fact.count(groupId, memberId))
                            .sum();
        }
    }

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        List<String> answered = facts.judgements().answered(round);
        if (answered.isEmpty()) {
            return true;
        }
        return areLookedAt(group, answered);
    }

    /** Gives a member what they have earned by now in a group; what fails is made up for after the next reveal. */
    public void look(StudyGroup group, String memberId) {
        boolean unused = areLookedAt(group, List.of(memberId));
    }

    private boolean areLookedAt(StudyGroup group, List<String> memberIds) {
        LocalDate today = group.cadence().dateOf(clock.instant());
        List<LocalDate> dates =
                facts.rounds().postingDates(group.id(), today.minusDays(HISTORY_DAYS), today.plusDays(1));
        boolean complete = true;
        for (Member member : members.findAll(memberIds).values()) {
            complete &= isLookedAt(group, member, dates, today);
        }
        return complete;
    }

    /** A fault of one member is tried again, and keeps no other waiting. */
    private boolean isLookedAt(StudyGroup group, Member member, List<LocalDate> dates, LocalDate today) {
        try {
            look(group, member, dates, today);
            return true;
        } catch (DataAccessException outage) {
            throw outage;
        } catch (RuntimeException fault) {
            log.warn("The badges of {} in {} could not be looked at yet", member.id(), group.id(), fault);
            return false;
        }
    }

    private void look(StudyGroup group, Member member, List<LocalDate> dates, LocalDate today) {
        Set<String> has = badges.of(group.id(), member.id()).stream()
                .map(GivenBadge::badge)
                .collect(Collectors.toSet());
        List<Badge> open = catalog.all().stream()
                .filter(Predicate.not(badge -> has.contains(badge.id())))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        History history = facts.ledger()
                .read(
                        group.id(),
                        member.id(),
                        lines -> new History(
                                lines,
                                dates,
                                member::isOff,
                                rule -> facts.count(rule, group.id(), member.id()),
                                today));
        open.stream()
                .filter(badge -> badge.rule().count(history) >= badge.count())
                .forEach(badge -> badges.give(GivenBadge.of(group.id(), member.id(), badge, today), clock.instant()));
    }
}
