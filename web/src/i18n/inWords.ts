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

/** A number that English groups, "12,345.6", as German does; ids and all else stay. */
const germanNumber = (value: string) =>
  /^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(value)
    ? value.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
    : value;

/** A sentence of the application in the reader's language, its values kept; unknown ones stay. */
export const inWords = (sentence: string, language: string): string => {
  if (language !== 'de') return sentence;
  for (const { english, german } of patterns) {
    const found = english.exec(sentence);
    if (found) {
      let place = 0;
      return german.replaceAll('%', () => germanNumber(found[++place] ?? ''));
    }
  }
  return sentence;
};

export const useSentences = () => {
  const { i18n } = useTranslation();
  return (sentence: string) => inWords(sentence, i18n.language);
};
