import type { Answer } from '../../api/served';

export type Past =
  | Answer<`/api/departments/${string}/history`>['items'][number]
  | Answer<`/api/touchpoints/${string}/history`>['items'][number]
  | Answer<`/api/calendars/${string}/history`>['items'][number];

/** How a value of each field is said; null where it says nothing. */
export interface Telling {
  label: (field: Field) => string;
  department: (id: string) => string;
  calendar: (id: string) => string;
  truth: (value: boolean) => string;
  money: (cents: number) => string;
  number: (value: number) => string;
  hours: (days: { day: string; from: string; to: string }[]) => string;
  day: (date: string) => string;
}

const FIELDS = [
  'name',
  'parent',
  'department',
  'partner',
  'calendar',
  'channel',
  'accountableRole',
  'costCents',
  'minutesPerContact',
  'zone',
  'weekdays',
  'holidays',
  'countedAs',
] as const;
export type Field = (typeof FIELDS)[number];

interface Cost {
  low: number;
  mid: number;
  high: number;
}

const said = (field: Field, value: unknown, tell: Telling): string => {
  if (value === null || value === undefined || value === '') return '–';
  switch (field) {
    case 'parent':
    case 'department':
    case 'countedAs':
      return tell.department(String(value));
    case 'calendar':
      return tell.calendar(String(value));
    case 'partner':
      return tell.truth(value as boolean);
    case 'costCents': {
      const { low, mid, high } = value as Cost;
      return [low, mid, high].map(tell.money).join(' / ');
    }
    case 'minutesPerContact':
      return tell.number(value as number);
    case 'weekdays':
      return tell.hours(value as { day: string; from: string; to: string }[]) || '–';
    case 'holidays':
      return (value as string[]).map(tell.day).join(', ') || '–';
    default:
      return String(value);
  }
};

const saysNothing = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.values(value).every((part) => part === 0));

/** What a version changed, or, of the first one, what it said: "Part of: Sales → Service". */
export const inWordsOfPast = (now: Past, before: Past | undefined, tell: Telling): string[] => {
  const newer = now as unknown as Record<string, unknown>;
  const older = before as unknown as Record<string, unknown> | undefined;
  return FIELDS.filter((field) => field in newer).flatMap((field) => {
    const after = said(field, newer[field], tell);
    if (!older) return saysNothing(newer[field]) ? [] : [`${tell.label(field)}: ${after}`];
    const earlier = said(field, older[field], tell);
    return earlier === after ? [] : [`${tell.label(field)}: ${earlier} → ${after}`];
  });
};
