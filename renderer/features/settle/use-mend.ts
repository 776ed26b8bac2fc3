/** The way to mend an item, as one act. */
import type { SettleItem } from '#shared/contract/outputs.ts';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import { unreachable } from '#shared/result.ts';
import { useTell } from '#renderer/app/desk.ts';
import { usePapersQuestion } from '#renderer/app/papers-question.ts';
import { usePlace } from '#renderer/app/place.ts';

export const useMend = (onWord: (item: SettleItem) => void) => {
  const { go } = usePlace();
  const draw = useTell('documents.issue');
  const file = useTell('settle.mendFile');
  const sync = useTell('sync.now');
  const mend = (item: SettleItem): void => {
    const { dossier, way, proposal, sides, values } = item;
    switch (way) {
      case 'correct':
        if (dossier !== null && proposal !== null)
          go({
            room: 'dossier',
            id: dossier,
            correcting: true,
            proposal: { ...proposal, field: sides[0]?.field ?? null },
          });
        return;
      case 'open':
        if (dossier !== null) go({ room: 'dossier', id: dossier, correcting: false });
        return;
      case 'settle':
      case 'renumber':
      case 'word':
      case 'account':
      case 'looked':
        onWord(item);
        return;
      case 'issue':
        if (dossier !== null) draw.mutate({ dossier });
        return;
      case 'mend':
        if (typeof values['document'] === 'string' && !file.isPending)
          file.mutate({ document: values['document'] });
        return;
      case 'close':
        go({ room: 'close' });
        return;
      case 'decide':
        go({ room: 'deadlines' });
        return;
      case 'enrol':
      case 'update':
        go({ room: 'settings' });
        return;
      case 'ask':
        sync.mutate({});
        return;
      case 'papers': {
        const day = parseLocalDate(String(values['day'] ?? ''));
        if (day.ok) usePapersQuestion.getState().ask(day.value);
        return;
      }
      case 'wait':
        return;
      default:
        unreachable(way);
    }
  };
  return {
    mend,
    askAgain: (): void => sync.mutate({}),
    /** The province has been asked; its answer comes by itself. */
    asked: sync.isSuccess || sync.isPending,
    refusal: draw.error?.refusal ?? file.error?.refusal,
    /** What became of the last archived file. */
    mended: file.isPending ? null : (file.data?.how ?? null),
  };
};
