import { useTranslation } from 'react-i18next';

/** Below this many cases a figure is not shown. */
export const ENOUGH = 30;

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

const short: Record<string, Record<(typeof units)[number][0], string>> = {
  en: { day: 'd', hour: 'h', minute: 'min', second: 's' },
  de: { day: 'T', hour: 'Std.', minute: 'Min.', second: 's' },
};

/** A duration in its two largest units, "3 d 4 h"; in one where that says enough, "120 d". */
const duration = (seconds: number, language: string, enough = 100) => {
  const words = short[language] ?? short.en;
  const counted = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB');
  const sign = seconds < 0 ? '−' : '';
  let rest = Math.round(Math.abs(seconds));
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const alone = parts.length === 0 && rest >= size * enough;
    const count = alone ? Math.round(rest / size) : Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${counted.format(count)} ${words?.[unit]}`);
    else if (parts.length > 0) break;
    if (alone || parts.length === 2) break;
  }
  return sign + (parts.join(' ') || `0 ${words?.second}`);
};

const validDate = (text: string | null | undefined) => {
  if (!text) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** Numbers, times and money in the words of one language. */
export const formatsOf = (language: string) => {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (text: string | null | undefined) => {
      const date = validDate(text);
      return date ? format.format(date) : '–';
    };
  };
  const number = (value: number | null | undefined, digits = 0) =>
    value === null || value === undefined
      ? '–'
      : new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const percent = (value: number | null | undefined, digits = 1) =>
    value === null || value === undefined
      ? '–'
      : new Intl.NumberFormat(locale, {
          style: 'percent',
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value);
  return {
    number,
    /** A difference with its sign. */
    change: (value: number) =>
      new Intl.NumberFormat(locale, { signDisplay: 'always' }).format(value),
    percent,
    interval: (low: number, high: number) => `${percent(low)} – ${percent(high)}`,
    compact: (value: number) =>
      new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(
        value,
      ),
    duration: (seconds: number | null | undefined) =>
      seconds === null || seconds === undefined ? '–' : duration(seconds, language),
    /** Where there is little room: "17 h", "3 d 4 h". */
    about: (seconds: number) => duration(seconds, language, 10),
    money: (cents: number | null | undefined) =>
      cents === null || cents === undefined
        ? '–'
        : new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100),
    /** Larger sums, without cents. */
    euros: (cents: number) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'EUR',
        maximumFractionDigits: 0,
      }).format(cents / 100),
    bytes: (size: number | null | undefined) =>
      size === null || size === undefined
        ? '–'
        : new Intl.NumberFormat(locale, {
            style: 'unit',
            unit: size < 1_000_000 ? 'kilobyte' : size < 1_000_000_000 ? 'megabyte' : 'gigabyte',
            maximumFractionDigits: 1,
          }).format(size / (size < 1_000_000 ? 1e3 : size < 1_000_000_000 ? 1e6 : 1e9)),
    date: dated({ dateStyle: 'medium' }),
    day: dated({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: dated({ month: 'short', year: 'numeric' }),
    time: dated({ hour: '2-digit', minute: '2-digit' }),
    moment: dated({ dateStyle: 'medium', timeStyle: 'short' }),
    hour: dated({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    period: (from: string | null | undefined, to: string | null | undefined) => {
      const format = dated({ dateStyle: 'medium' });
      return from || to ? `${from ? format(from) : '…'} – ${to ? format(to) : '…'}` : '–';
    },
  };
};

export type Formats = ReturnType<typeof formatsOf>;

export const useFormats = (): Formats => formatsOf(useTranslation().i18n.language);

/** Anything that a source may have sent, as one line of text. */
export const asText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
