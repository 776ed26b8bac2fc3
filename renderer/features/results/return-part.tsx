import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultView } from '#shared/contract/outputs.ts';
import type { ReceiverForm, ReturnForm } from '#shared/contract/result-forms.ts';
import { waysToReceive, type ReceiverGround } from '#shared/dossier/result-papers.ts';
import { formatMoney } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { SignChoice } from '#renderer/features/citizen/sign-choice.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import type { Done } from './done-note.tsx';
import { ReceiverFields } from './receiver-fields.tsx';
import styles from './results.module.css';
import { useWrittenOnce } from './use-written-once.ts';

const nobody: Omit<ReceiverForm, 'as'> = { name: '', idNumber: '', phone: '', paper: '' };

const groundsOf = ({ owner }: ResultView): readonly ReceiverGround[] =>
  owner === null ? ['submitter', 'authorised'] : ['owner', 'submitter', 'authorised'];

/** Who receives is identified; what is handed over is ticked; one key writes it and prints the note that both sign. */
export const ReturnPart = ({
  view,
  onWriting,
  onDone,
}: {
  readonly view: ResultView;
  readonly onWriting: (isWriting: boolean) => void;
  readonly onDone: (done: Done) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { row, outcome, left, feeDue, submitter, owner, delivery } = view;
  const results = outcome?.results ?? [];
  const grounds = groundsOf(view);
  const [form, setForm] = useState<ReturnForm>(() => ({
    receiver: { as: null, ...nobody },
    how: delivery.kind,
    reference: '',
    feeTaken: null,
    feeReceiptSerial: '',
    places: [...left],
    named: t('results.resultOf', { procedure: row.procedureName }).slice(0, 1000),
  }));
  const give = useTell('results.return');
  const root = useRef<HTMLElement>(null);
  const write = useWrittenOnce(give, root, onWriting);
  const set = (change: Partial<ReturnForm>): void => {
    // What was refused was another form.
    if (give.isError) give.reset();
    setForm((before) => ({ ...before, ...change }));
  };
  // A tick is for the amount that stood beside it.
  const feeTaken = form.feeTaken === feeDue && feeDue > 0 ? feeDue : null;
  const isPart = results.length > 0 && form.places.length < left.length;
  const receiverName = (): string => {
    const { as, name } = form.receiver;
    if (as === 'authorised') return name.trim();
    return (as === 'owner' ? owner : null)?.name ?? submitter.name;
  };
  const submit = (): void =>
    write({ id: row.id, form: { ...form, feeTaken } }, ({ whole, print, notDrawn }) =>
      onDone({
        id: row.id,
        number: row.number,
        words: t(whole ? 'results.done' : 'results.donePart', {
          number: row.number,
          name: receiverName(),
        }),
        waits: !whole,
        print,
        notDrawn,
      }),
    );
  useShortcuts('screen', [{ combo: 'F9', does: t('results.keys.do'), run: submit }]);
  return (
    <section ref={root} className={styles.part} aria-labelledby="result-step">
      <h3 id="result-step" className={styles.step}>
        {t('results.steps.return')}
      </h3>
      <Radio.Group
        data-first=""
        label={t('results.receiver')}
        labelProps={{ mb: 4 }}
        value={form.receiver.as ?? ''}
        onChange={(value) => {
          const as = grounds.find((ground) => ground === value);
          if (as !== undefined) set({ receiver: { ...form.receiver, as } });
        }}
      >
        <div className={styles.row}>
          {grounds.map((ground, place) => (
            <Radio
              key={ground}
              data-field={place === 0 ? 'receiver.as' : undefined}
              value={ground}
              label={
                ground === 'authorised'
                  ? t('results.grounds.authorised')
                  : `${t(`results.grounds.${ground}`)}: ${(ground === 'owner' ? owner : null)?.name ?? submitter.name}`
              }
            />
          ))}
        </div>
      </Radio.Group>
      {form.receiver.as === 'authorised' && (
        <ReceiverFields
          receiver={form.receiver}
          onChange={(change) => set({ receiver: { ...form.receiver, ...change } })}
        />
      )}
      <div className={styles.row}>
        <NativeSelect
          label={t('results.how')}
          value={form.how}
          data={waysToReceive.map((value) => ({ value, label: t(`results.ways.${value}`) }))}
          onChange={(event) => {
            const how = waysToReceive.find((way) => way === event.currentTarget.value);
            if (how !== undefined) set({ how });
          }}
        />
        {form.how === 'post' && (
          <TextInput
            label={t('results.reference')}
            value={form.reference}
            maxLength={200}
            onChange={(event) => set({ reference: event.currentTarget.value })}
          />
        )}
      </div>
      {results.length === 0 ? (
        <TextInput
          data-field="named"
          label={t('results.paperName')}
          value={form.named}
          maxLength={1000}
          onChange={(event) => set({ named: event.currentTarget.value })}
        />
      ) : (
        <Checkbox.Group
          label={t('results.given')}
          description={left.length > 1 ? t('results.partNote') : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
          value={form.places.map(String)}
          onChange={(values) => set({ places: left.filter((at) => values.includes(String(at))) })}
        >
          <div className={styles.papers}>
            {left.map((place) => {
              const paper = results[place];
              return paper === undefined ? null : (
                <Checkbox
                  key={place}
                  value={String(place)}
                  label={
                    paper.number === ''
                      ? paper.name
                      : `${paper.name}, ${t('results.numbered')} ${paper.number}`
                  }
                />
              );
            })}
          </div>
        </Checkbox.Group>
      )}
      {feeDue > 0 && (
        <div className={styles.row}>
          <Checkbox
            data-field="feeTaken"
            label={t('results.feeTaken', { amount: formatMoney(feeDue) })}
            checked={feeTaken !== null}
            onChange={(event) => set({ feeTaken: event.currentTarget.checked ? feeDue : null })}
          />
          {feeTaken !== null && (
            <TextInput
              label={t('results.serial')}
              value={form.feeReceiptSerial}
              maxLength={200}
              onChange={(event) => set({ feeReceiptSerial: event.currentTarget.value })}
            />
          )}
        </div>
      )}
      {form.how === 'office' && <SignChoice id={row.id} form={form} onChange={set} />}
      <div className={styles.foot}>
        <Button
          size="md"
          aria-keyshortcuts="F9 Control+9"
          aria-busy={give.isPending}
          rightSection={<KeyHint combo="F9" dark />}
          onClick={submit}
          onKeyDown={notByEnter}
        >
          {t(give.isPending ? 'results.busy' : isPart ? 'results.returnPart' : 'results.return')}
        </Button>
        <RefusalNote refusal={give.error?.refusal} />
      </div>
    </section>
  );
};
