import { Button, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/calendar/local-time.ts';
import type { DeskStatus } from '#shared/contract/outputs.ts';
import { formatInstantClock } from '#shared/text/format.ts';
import { useClockQuestion } from './clock-question.ts';
import { useAsk, useTell } from './desk.ts';
import { useTexts } from './language.ts';
import { usePlace } from './place.ts';
import styles from './status-line.module.css';
import { sendingRemedy, statusItems, type StatusItem } from './status-words.ts';
import { useDeskClock } from './use-desk-clock.ts';

/** What one can do about it, where there is something. */
const Remedy = ({
  item,
  status,
  onDone,
}: {
  readonly item: StatusItem;
  readonly status: DeskStatus;
  readonly onDone: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const send = useTell('sync.now');
  const stop = useTell('sync.cancel');
  const askForTime = useClockQuestion(({ ask }) => ask);
  if (item.name === 'printer') {
    return (
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          go({ room: 'settings' });
          onDone();
        }}
      >
        {t('shell.status.printer.settings')}
      </Button>
    );
  }
  if (item.name === 'clock') {
    return (
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          onDone();
          askForTime();
        }}
      >
        {t('shell.status.clock.settle')}
      </Button>
    );
  }
  if (item.name !== 'unsent' && item.name !== 'line') return null;
  const remedy = sendingRemedy(status);
  if (remedy === null) return null;
  const { mutate } = remedy === 'stop' ? stop : send;
  return (
    <Button size="xs" variant="default" onClick={() => mutate({})}>
      {t(`shell.status.unsent.${remedy}`)}
    </Button>
  );
};

const Item = ({
  item,
  status,
}: {
  readonly item: StatusItem;
  readonly status: DeskStatus;
}): ReactNode => {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-start"
      width={340}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.item}
          data-tone={item.tone}
          onClick={() => setOpened(!opened)}
        >
          <span className={styles.dot} aria-hidden="true" />
          <span className={styles.words}>{item.words}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={item.title}>
        <div className={styles.about}>
          <p className={styles.title}>{item.title}</p>
          {item.about.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Remedy item={item} status={status} onDone={() => setOpened(false)} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};

/** Always there: where the desk stands with the province, the paper and the time. */
export const StatusLine = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: status } = useAsk('desk.status', {});
  const now = useDeskClock();
  if (status === undefined || now === null) return <footer className={styles.line} />;
  return (
    <footer className={styles.line} aria-label={t('shell.status.label')}>
      {statusItems(status, texts, now).map((item) => (
        <Item key={item.name} item={item} status={status} />
      ))}
      <time className={styles.clock}>{formatInstantClock(instantOf(now))}</time>
    </footer>
  );
};
