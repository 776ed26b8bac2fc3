/** What the dialog of an act is headed with, what it says of the act, and what stands on its button. */
import { useTranslation } from 'react-i18next';

export interface ActWords {
  readonly title: string;
  readonly about: string;
  readonly save: string;
}

type Act =
  | 'requestSupplement'
  | 'receiveSupplement'
  | 'requestObligation'
  | 'meetObligation'
  | 'resume'
  | 'withdraw'
  | 'refuse'
  | 'handOver'
  | 'reassign'
  | 'takeBack';

export const useActWords = (act: Act, number: string): ActWords => {
  const { t } = useTranslation();
  return {
    title: t(`work.dialogs.${act}.title`, { number }),
    about: t(`work.dialogs.${act}.about`),
    save: t(`work.dialogs.${act}.save`),
  };
};
