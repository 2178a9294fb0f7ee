import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { learnGerman } from './inWords';
import { isolated } from './isolated';

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

const known = (wish: string): Language => (wish.startsWith('de') ? 'de' : 'en');

/** What the browser asks for, which counts for whoever never chose. */
export const ofBrowser = (): Language => known(navigator.language);

const preferred = (): Language => known(localStorage.getItem(KEPT) ?? navigator.language);

/** Fetches the German words, which whoever reads English need not wait for. */
const learn = async () => {
  const [{ de }] = await Promise.all([import('./de'), learnGerman()]);
  i18next.addResourceBundle('de', 'translation', de);
};

export const speak = async (language: Language) => {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  if (language === 'de') await learn();
  return i18next.changeLanguage(language);
};

const language = preferred();
document.documentElement.lang = language;

i18next.use(initReactI18next).init({
  resources: { en: { translation: en } },
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  // React encodes what it shows; what is left is the direction that a name may turn.
  interpolation: { escapeValue: true, escape: isolated },
});

/** Settled once the first page can be written in its reader's language, or in English without it. */
export const spoken: Promise<unknown> =
  language === 'de'
    ? learn().then(
        () => i18next.changeLanguage('de'),
        () => undefined,
      )
    : Promise.resolve();

export default i18next;
