import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackFound, PackReturned } from '#shared/contract/outputs.ts';
import { typedRecoveryKey } from '#shared/keys/recovery-key.ts';
import { formatInstant } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { RecoveryKeyField } from '#renderer/features/start/recovery-key-field.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './backup.module.css';

const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1000));

/** What came back, line by line, and what never does. */
const Returned = ({ report }: { readonly report: PackReturned }): ReactNode => {
  const { t } = useTranslation();
  const { madeAt, drafts, parked, accepted, settings, printJobs } = report;
  return (
    <Note tone="proven" role="status">
      <p>{t('pack.returned', { at: formatInstant(madeAt) })}</p>
      <ul className={styles.found}>
        <li>{t('pack.returnedDrafts', { drafts, parked })}</li>
        {accepted > 0 && <li>{t('pack.returnedAccepted', { accepted })}</li>}
        <li>{t('pack.returnedSettings', { settings, printJobs })}</li>
        <li>{t('pack.returnedPins')}</li>
      </ul>
    </Note>
  );
};

/** Whichever is the newest that the key opens. */
const NEWEST = '';

/** People know their paper, not which pack it opens; where there is but one, there is nothing to choose. */
const PackChoice = ({
  packs,
  name,
  onChoose,
}: {
  readonly packs: readonly PackFound[];
  readonly name: string;
  readonly onChoose: (name: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const words = ({ keptAt, bytes }: PackFound): string =>
    t('pack.one', { at: formatInstant(keptAt), size: kilobytes(bytes) });
  const [only] = packs;
  if (only !== undefined && packs.length === 1)
    return <p className={styles.about}>{t('pack.only', { pack: words(only) })}</p>;
  return (
    <NativeSelect
      label={t('pack.which')}
      description={t('pack.whichAbout')}
      value={name}
      data={[
        { value: NEWEST, label: t('pack.newest') },
        ...packs.map((pack) => ({ value: pack.name, label: words(pack) })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
};

/** Which pack, and the key on the paper of the machine that made it. */
const KeyForm = ({
  packs,
  onReturned,
}: {
  readonly packs: readonly PackFound[];
  readonly onReturned: (report: PackReturned) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const restore = useTell('pack.restore');
  const [name, setName] = useState(NEWEST);
  const [key, setKey] = useState('');
  const { complete } = typedRecoveryKey(key);
  const refusal = restore.error?.refusal ?? null;
  const ofKey = refusal?.field === 'key';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (complete && !restore.isPending)
      restore.mutate({ name: name === NEWEST ? null : name, key }, { onSuccess: onReturned });
  };

  return (
    <form className={styles.steps} onSubmit={submit}>
      <RecoveryKeyField
        label={t('pack.key')}
        value={key}
        onChange={(typed) => {
          setKey(typed);
          restore.reset();
        }}
        refused={refusal !== null && ofKey ? refusalSentence(texts, refusal) : null}
      />
      <PackChoice packs={packs} name={name} onChoose={setName} />
      <RefusalNote refusal={ofKey ? null : refusal} />
      <Button type="submit" disabled={!complete} aria-busy={restore.isPending}>
        {t(restore.isPending ? 'pack.working' : 'pack.submit')}
      </Button>
    </form>
  );
};

/** Asks the province what it keeps of this desk, and brings one back. */
export const PackReturnForm = ({
  about,
  onReturned,
}: {
  /** Until something came back. */
  readonly about: string;
  readonly onReturned: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const found = useAsk('pack.found', {});
  const [report, setReport] = useState<PackReturned | null>(null);
  const packs = found.data ?? [];
  if (report !== null) return <Returned report={report} />;
  return (
    <div className={styles.steps}>
      <p className={styles.about}>{about}</p>
      {found.isFetching && <p role="status">{t('pack.looking')}</p>}
      <RefusalNote refusal={found.isFetching ? null : found.error?.refusal} />
      {found.error !== null && !found.isFetching && (
        <Button variant="default" onClick={() => void found.refetch()} autoFocus>
          {t('pack.lookAgain')}
        </Button>
      )}
      {found.data !== undefined && packs.length === 0 && (
        <Note tone="wait" role="status">
          {t('pack.nothing')}
        </Note>
      )}
      {packs.length > 0 && (
        <KeyForm
          packs={packs}
          onReturned={(came) => {
            setReport(came);
            onReturned();
          }}
        />
      )}
    </div>
  );
};
