import type { Schemas } from '../../api/served';

export type Condition = Schemas['ConditionForm'];
export type Interaction = Schemas['InteractionForm'];

/** What a chip asks; groups of groups are kept as they are and shown in words. */
export const CHIPS = [
  'happened',
  'long_since',
  'followed',
  'waiting',
  'attribute',
  'consent',
  'score',
] as const;
export type ChipKind = (typeof CHIPS)[number];

export interface Chip {
  /** Tells chips apart while they are edited. */
  key: string;
  negated: boolean;
  condition: Condition;
}

export interface Draft {
  name: string;
  joined: 'all' | 'any';
  chips: Chip[];
}

const nothing: Omit<Condition, 'kind'> = {
  parts: null,
  attribute: null,
  comparison: null,
  values: null,
  purpose: null,
  scale: null,
  below: null,
  what: null,
  // biome-ignore lint/suspicious/noThenProperty: the application's word for what follows.
  then: null,
  frequency: null,
  times: null,
  days: null,
  withinDays: null,
  from: null,
  to: null,
  handedOver: null,
};

export const anything: Interaction = {
  touchpoint: null,
  department: null,
  channel: null,
  topic: null,
  outcome: null,
  direction: null,
  purpose: null,
  kind: null,
};

const beginnings: Record<ChipKind, Partial<Condition>> = {
  happened: { what: anything, frequency: 'at_least', times: 1, days: 30 },
  long_since: { what: anything, days: 90 },
  // biome-ignore lint/suspicious/noThenProperty: the application's word for what follows.
  followed: { what: anything, then: anything, withinDays: 7 },
  waiting: { handedOver: true, days: 2 },
  attribute: { attribute: '', comparison: 'is', values: [] },
  consent: { purpose: '' },
  score: { below: 7 },
};

let made = 0;
const chip = (condition: Condition, negated = false): Chip => {
  made += 1;
  return { key: `chip ${made}`, negated, condition };
};

export const newChip = (kind: ChipKind, change: Partial<Condition> = {}): Chip =>
  chip({ ...nothing, kind, ...beginnings[kind], ...change });

export const emptyDraft = (): Draft => ({ name: '', joined: 'all', chips: [] });

export const draftOf = (name: string, condition: Condition): Draft => {
  const group = condition.kind === 'all' || condition.kind === 'any';
  const parts = group ? (condition.parts ?? []) : [condition];
  return {
    name,
    joined: condition.kind === 'any' ? 'any' : 'all',
    chips: parts.map((part) =>
      part.kind === 'not' && part.parts?.[0] ? chip(part.parts[0], true) : chip(part),
    ),
  };
};

export const conditionOf = ({ joined, chips }: Draft): Condition => ({
  ...nothing,
  kind: joined,
  parts: chips.map(({ negated, condition }) =>
    negated ? { ...nothing, kind: 'not', parts: [condition] } : condition,
  ),
});

const isSaid = ({ kind, attribute, comparison, values, purpose }: Condition) =>
  kind === 'consent'
    ? Boolean(purpose)
    : kind !== 'attribute' ||
      Boolean(attribute && (comparison === 'known' || values?.some((value) => value.trim())));

/** Whether every chip says enough to be counted. */
export const isWhole = ({ chips }: Draft) =>
  chips.length > 0 && chips.every(({ condition }) => isSaid(condition));

interface Named {
  id: string;
  name: string;
}

const like = (touchpoints: Named[], words: RegExp) => {
  const ids = touchpoints.filter(({ name }) => words.test(name)).map(({ id }) => id);
  return ids.length ? ids : null;
};

export const EXAMPLES = ['complained', 'bought', 'waiting'] as const;
export type Example = (typeof EXAMPLES)[number];

/** Ready conditions, with the touchpoints of this organisation that their words fit. */
export const exampleDraft = (example: Example, name: string, touchpoints: Named[]): Draft => {
  const chips = {
    complained: () => [
      newChip('happened', {
        what: {
          ...anything,
          touchpoint: like(touchpoints, /complaint received|complain|beschwerde/i),
        },
        days: 30,
      }),
    ],
    bought: () => [
      newChip('happened', {
        what: {
          ...anything,
          touchpoint: like(touchpoints, /order placed|bought|purchase|kauf|bestellt/i),
        },
        times: 2,
        days: null,
      }),
      newChip('happened', {
        what: { ...anything, channel: ['phone'], direction: ['inbound'] },
        frequency: 'at_most',
        times: 0,
        days: null,
      }),
    ],
    waiting: () => [newChip('waiting', { handedOver: true, days: 1 })],
  }[example]();
  return { name, joined: 'all', chips };
};
