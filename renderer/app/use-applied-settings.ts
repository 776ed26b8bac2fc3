/** Language and text size as the desk remembers them, applied as soon as they change. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from './desk.ts';

export const useAppliedSettings = (): void => {
  const { i18n } = useTranslation();
  const { data: settings } = useAsk('settings.read', {});
  useEffect(() => {
    if (settings === undefined) return;
    const page = document.documentElement;
    page.lang = settings.language;
    page.dataset['textSize'] = settings.textSize;
    if (i18n.language !== settings.language) void i18n.changeLanguage(settings.language);
  }, [settings, i18n]);
};
