import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { de } from './de';
import { en } from './en';
import { learnGerman } from './inWords';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    keySeparator: false;
    nsSeparator: false;
  }
}

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'throughline.language';

const preferred = (): Language => {
  const wish = localStorage.getItem(KEPT) ?? navigator.language;
  return wish.startsWith('de') ? 'de' : 'en';
};

export const speak = async (language: Language) => {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  if (language === 'de') await learnGerman();
  return i18next.changeLanguage(language);
};

const language = preferred();
document.documentElement.lang = language;

i18next.use(initReactI18next).init({
  resources: { en: { translation: en }, de: { translation: de } },
  lng: language,
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

if (language === 'de') learnGerman().then(() => i18next.changeLanguage('de'));

export default i18next;
