package throughline.customers.decisions;

import throughline.platform.Actor;

/** Somebody's word with its reason. */
public record Word(Actor by, String reason) {}
