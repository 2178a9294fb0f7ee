package throughline.customers;

import throughline.platform.Actor;

/** Somebody's word with its reason. */
record Word(Actor by, String reason) {}
