import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './start.module.css';

/** Makes this PC a desk of the province: done once, with a code that works once. */
export const Enrol = (): ReactNode => {
  const { t } = useTranslation();
  const enrol = useTell('desk.enrol');
  const [url, setUrl] = useState('https://');
  const [code, setCode] = useState('');
  const [deskName, setDeskName] = useState('');
  const ready = URL.canParse(url) && code.trim() !== '' && deskName.trim() !== '';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (ready && !enrol.isPending) {
      enrol.mutate({ url, code: code.trim(), deskName: deskName.trim() });
    }
  };

  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={submit} aria-labelledby="enrol-title">
        <p className={styles.brand}>{t('shell.product')}</p>
        <h1 id="enrol-title" className={styles.title}>
          {t('start.enrol.title')}
        </h1>
        <p className={styles.about}>{t('start.enrol.about')}</p>
        <TextInput
          label={t('start.enrol.url')}
          description={t('start.enrol.urlHint')}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          data-autofocus
          autoFocus
          type="url"
          maxLength={300}
        />
        <TextInput
          label={t('start.enrol.code')}
          description={t('start.enrol.codeHint')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          maxLength={64}
          autoComplete="off"
        />
        <TextInput
          label={t('start.enrol.deskName')}
          description={t('start.enrol.deskNameHint')}
          value={deskName}
          onChange={(event) => setDeskName(event.currentTarget.value)}
          maxLength={100}
        />
        <RefusalNote refusal={enrol.error?.refusal} />
        <Button type="submit" disabled={!ready} aria-busy={enrol.isPending}>
          {t(enrol.isPending ? 'start.enrol.working' : 'start.enrol.submit')}
        </Button>
      </form>
    </main>
  );
};
