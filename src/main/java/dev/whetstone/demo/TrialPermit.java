package dev.whetstone.demo;

import dev.whetstone.chat.trial.OnPlayground;
import dev.whetstone.schedule.TravelPermit;
import org.springframework.core.env.Environment;

/** Time may be moved where the playground is the only platform. */
public final class TrialPermit implements TravelPermit {

    @Override
    public boolean allows(Environment environment) {
        return OnPlayground.isOn(environment) && !OnPlayground.speaksElsewhere(environment);
    }
}
