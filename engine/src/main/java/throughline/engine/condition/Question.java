package throughline.engine.condition;

import java.io.Serializable;

/** A part of a condition that the timeline cannot answer; who knows the customer answers it. */
public sealed interface Question extends Serializable
    permits Condition.Attribute, Condition.Consent, Condition.ScoreBelow {}
