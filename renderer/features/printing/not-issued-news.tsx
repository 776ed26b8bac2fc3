import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from '#shared/contract/outputs.ts';
import type { NotIssuedView } from '#shared/contract/outputs/printing.ts';
import { formatNumber } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { NotIssuedDialog } from './not-issued-dialog.tsx';

const KEY = 'Alt+I';
/** Numbers that are read at one glance. */
const GLANCE = 3;

const reasonsOf = (papers: readonly NotIssuedView[]): readonly string[] => [
  ...new Set(papers.map(({ because }) => because)),
];

/** Slips that no row could issue, by the numbers of their dossiers: one key issues them, another press strikes off. */
export const NotIssuedNews = ({
  row,
  looking,
  onLook,
}: {
  readonly row: RowState;
  readonly looking: boolean;
  readonly onLook: (looking: boolean) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const again = useTell('printing.rowIssueAgain');
  const { notIssued: papers, notIssuedCount: total } = row;
  const free = total > 0 && !row.running && row.waiting === 0;
  const issue = (): void => {
    if (!again.isPending) again.mutate({});
  };
  useShortcuts(
    'shell',
    free ? [{ combo: KEY, does: t('printing.keys.issueAgain'), run: issue }] : [],
  );
  const some = papers
    .slice(0, GLANCE)
    .map(({ number }) => number ?? t('printing.notIssued.withoutNumber'))
    .join(', ');
  const named =
    total <= GLANCE
      ? some
      : t('printing.row.notIssuedMore', { named: some, more: formatNumber(total - GLANCE) });
  return (
    <>
      {total > 0 && (
        <span>
          {t('printing.row.notIssued', { missing: formatNumber(total), named })}{' '}
          {reasonsOf(papers)
            .map((code) => refusalSentence(texts, { code }))
            .join(' ')}
        </span>
      )}
      {free && (
        <>
          <Button
            size="compact-md"
            aria-busy={again.isPending}
            aria-keyshortcuts={KEY}
            rightSection={<KeyHint combo={KEY} />}
            onKeyDown={notByEnter}
            onClick={issue}
          >
            {t('printing.row.issueAgain')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => onLook(true)}>
            {t('printing.row.look')}
          </Button>
        </>
      )}
      <RefusalNote refusal={again.error?.refusal} />
      {looking && <NotIssuedDialog papers={papers} total={total} onClose={() => onLook(false)} />}
    </>
  );
};
