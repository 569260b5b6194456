package dev.whetstone.demo;

import dev.whetstone.chat.trial.TimeTravel;
import dev.whetstone.schedule.Traveller;
import java.util.Optional;

/** Offers the schedule's way to move the clock to the platform a trial runs on. */
record TrialTime(Traveller traveller) implements TimeTravel {

    @Override
    public Optional<Next> upcoming() {
        return traveller.upcoming().map(upcoming -> new Next(upcoming.at(), upcoming.what()));
    }

    @Override
    public void jump() {
        traveller.jump();
    }
}
