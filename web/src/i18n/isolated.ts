/** Signs that turn the direction of what follows them, in Unicode's annex 9. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** A text of others that cannot turn the sentence around it: a name may hold signs of direction. */
export const isolated = (text: string) =>
  TURNS.test(text) ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE : text;
