package dev.whetstone.streak;

import dev.whetstone.award.Ledger;
import dev.whetstone.group.Members;
import dev.whetstone.round.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreakConfiguration {

    @Bean
    CurrentStreak currentStreak(Ledger ledger, Rounds rounds) {
        return new CurrentStreak(ledger, rounds);
    }

    @Bean
    GroupStreak groupStreak(Ledger ledger, Rounds rounds, Members members) {
        return new GroupStreak(ledger, rounds, members);
    }

    @Bean
    Stakes stakes(CurrentStreak own, GroupStreak groups) {
        return new Stakes(own, groups);
    }
}
