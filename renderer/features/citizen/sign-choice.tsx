import { Button, Radio } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INK_BOX } from '#shared/citizen/ink.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import { tell, useAsk, useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './citizen.module.css';
import { CITIZEN_KEY } from './show-citizen.tsx';

interface SignProps {
  readonly id: string;
  readonly form: ReturnForm;
  readonly onChange: (change: Pick<ReturnForm, 'signOn'>) => void;
}

const OnScreen = ({ id, form }: Pick<SignProps, 'id' | 'form'>): ReactNode => {
  const { t } = useTranslation();
  const { data: state } = useAsk('citizen.state', {});
  const ask = useTell('citizen.askSignature');
  const invite = (): void => ask.mutate({ id, form });
  useShortcuts('screen', [{ combo: CITIZEN_KEY, does: t('citizen.sign.invite'), run: invite }]);
  // Nobody signs any more when the officer has turned to something else.
  useEffect(() => () => void tell('citizen.clear', { what: 'signature' }), []);
  const signed = state?.signed?.dossier === id ? state.signed : null;
  const isSigning = state?.at === 'signing' && state.dossier === id;
  const refused = state?.refused ?? null;
  return (
    <div className={styles.sign}>
      <Button
        variant="default"
        aria-keyshortcuts="Control+Shift+C"
        aria-busy={ask.isPending}
        rightSection={<KeyHint combo={CITIZEN_KEY} />}
        onClick={invite}
      >
        {t(signed === null && !isSigning ? 'citizen.sign.invite' : 'citizen.sign.again')}
      </Button>
      <span role="status">
        {isSigning && t('citizen.sign.waits')}
        {signed !== null && <b>✓ {t('citizen.sign.signed', { name: signed.name })}</b>}
      </span>
      {signed !== null && (
        <svg
          className={styles.ink}
          role="img"
          aria-label={t('citizen.sign.drawn', { name: signed.name })}
          viewBox={`0 0 ${INK_BOX.width} ${INK_BOX.height}`}
        >
          <path
            d={signed.path}
            fill="none"
            stroke="currentColor"
            strokeWidth="6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      )}
      <RefusalNote refusal={ask.error?.refusal ?? (refused === null ? null : { code: refused })} />
    </div>
  );
};

/** Where the receiver signs: the paper note, or the screen that stands before them. */
export const SignChoice = ({ id, form, onChange }: SignProps): ReactNode => {
  const { t } = useTranslation();
  const { data: state } = useAsk('citizen.state', {});
  if (state?.isOn !== true) return null;
  const signOn = form.signOn ?? 'paper';
  return (
    <>
      <Radio.Group
        label={t('citizen.sign.legend')}
        value={signOn}
        onChange={(value) => onChange({ signOn: value === 'screen' ? 'screen' : 'paper' })}
      >
        <div className={styles.choices}>
          <Radio value="paper" label={t('citizen.sign.paper')} />
          <Radio value="screen" label={t('citizen.sign.screen')} />
        </div>
      </Radio.Group>
      {signOn === 'screen' && <OnScreen id={id} form={form} />}
    </>
  );
};
