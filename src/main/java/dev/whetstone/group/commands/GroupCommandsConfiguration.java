package dev.whetstone.group.commands;

import dev.whetstone.chat.Command;
import dev.whetstone.chat.desk.HelpTopic;
import dev.whetstone.chat.extras.ChannelCheck;
import dev.whetstone.group.Departures;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupFact;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.notes.Letters;
import dev.whetstone.plan.Plans;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands and forms of groups and members. */
@Configuration(proxyBeanMethods = false)
class GroupCommandsConfiguration {

    @Bean
    SetupCommand setupCommand(
            Groups groups,
            Members members,
            Plans plans,
            ObjectProvider<ChannelCheck> checks,
            GroupRights rights,
            Clock clock) {
        return new SetupCommand(
                groups,
                new Founding(groups, members, clock),
                new SettingsReader(plans, clock),
                checks.orderedStream().toList(),
                rights);
    }

    @Bean
    SettingsCommand settingsCommand(
            Groups groups,
            GroupDesk desk,
            Plans plans,
            GroupRights rights,
            Clock clock,
            ObjectProvider<GroupFact> facts) {
        return new SettingsCommand(
                groups,
                desk,
                new SettingsReader(plans, clock),
                rights,
                facts.orderedStream().toList());
    }

    @Bean
    SettingsFormAction settingsFormAction(GroupDesk desk, GroupRights rights) {
        return new SettingsFormAction(desk, rights);
    }

    @Bean
    Command adminCommand(Groups groups, GroupDesk desk, Members members) {
        return new AdminCommand(groups, desk, members);
    }

    @Bean
    HelpTopic channelsHelp() {
        return ChannelsHelp.topic();
    }

    @Bean
    Command leaveCommand(GroupDesk desk, Departures departures, Members members) {
        return new LeaveCommand(desk, departures, members);
    }

    @Bean
    Command removeCommand(GroupDesk desk, Departures departures, Members members, Letters letters) {
        return new RemoveCommand(desk, departures, new NamedMember(members), letters);
    }

    @Bean
    Command pauseCommand(Groups groups, GroupDesk desk) {
        return new PauseCommand(groups, desk);
    }

    @Bean
    Command resumeCommand(Groups groups, GroupDesk desk, Clock clock) {
        return new ResumeCommand(groups, desk, clock);
    }

    @Bean
    Command planCommand(Groups groups, GroupDesk desk, Plans plans, GroupRights rights, Clock clock) {
        return new PlanCommand(groups, desk, plans, rights, clock);
    }

    @Bean
    Command offCommand(Members members, GroupDesk desk, Clock clock) {
        return new OffCommand(members, desk, clock);
    }

    @Bean
    Command joinCommand(Groups groups, Members members, Clock clock) {
        return new JoinCommand(groups, members, clock);
    }

    @Bean
    Command hideCommand(Members members) {
        return new HideCommand(members);
    }

    @Bean
    ForgetCommand forgetCommand(Members members, Groups groups, ObjectProvider<MemberData> features) {
        return new ForgetCommand(members, groups, features);
    }
}
