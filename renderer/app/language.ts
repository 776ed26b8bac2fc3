/** Both languages are bundled; the desk remembers which one is chosen. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { textsOf } from '#shared/text/languages.ts';
import type { Language, Texts } from '#shared/text/vi.ts';

export const createLanguages = async (language: Language): Promise<i18n> => {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    supportedLngs: ['vi', 'en'],
    defaultNS: 'desk',
    ns: ['desk'],
    resources: { vi: { desk: textsOf('vi') }, en: { desk: textsOf('en') } },
    // React escapes what it shows; names with an ampersand stay names.
    interpolation: { escapeValue: false },
  });
  return instance;
};

export const languageOf = (text: string): Language => (text === 'en' ? 'en' : 'vi');

/** The maps from codes to sentences, in the language on screen. */
export const useTexts = (): { readonly texts: Texts; readonly language: Language } => {
  const { i18n: instance } = useTranslation();
  const language = languageOf(instance.language);
  return { texts: textsOf(language), language };
};
