import { useTranslation } from 'react-i18next';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

let patterns: { english: RegExp; german: string }[] = [];

/** Fetches the German sentences, which no first load needs to wait for. */
export const learnGerman = async () => {
  const { sentences } = await import('./sentences.de');
  patterns = Object.entries(sentences).map(([english, german]) => ({
    english: new RegExp(`^${english.split('%').map(escaped).join('(.+?)')}$`, 's'),
    german,
  }));
};

const NUMBER = /^[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?( ?%)?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z)?$/;

/**
 * A value as German writes it: "12,345.6" as "12.345,6", "2026-02-01T10:00:00Z" as "01.02.2026, 10:00 UTC".
 * Whole numbers without groups, which may be ids, and all else stay.
 */
const inGerman = (value: string) => {
  if (NUMBER.test(value)) return value.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
  const day = DAY.exec(value);
  if (!day) return value;
  const [, year, month, date, time] = day;
  return `${date}.${month}.${year}${time ? `, ${time} UTC` : ''}`;
};

/** A sentence of the application in the reader's language, its values kept; unknown ones stay. */
export const inWords = (sentence: string, language: string): string => {
  if (language !== 'de') return sentence;
  for (const { english, german } of patterns) {
    const found = english.exec(sentence);
    if (found) {
      let place = 0;
      return german.replaceAll('%', () => inGerman(found[++place] ?? ''));
    }
  }
  return sentence;
};

export const useSentences = () => {
  const { i18n } = useTranslation();
  return (sentence: string) => inWords(sentence, i18n.language);
};
