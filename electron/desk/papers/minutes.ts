/** The minutes of a day's close, drawn from the entry of the close: at once, or whenever they can be. */
import { localTimeOf } from '#shared/calendar/local-time.ts';
import { reconciliationData } from '#shared/forms/reconciliation-data.ts';
import { keyFingerprint } from '#shared/protocol/key-fingerprint.ts';
import { nowOf, type DeskContext } from '../context.ts';
import { nameText } from '#shared/journal/entry.ts';
import { newId } from '../identifiers.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { closeEntry, isOwed, strikeMinutes, type CloseName } from './owed-minutes.ts';
import { paperCode, saidByItself } from './paper-code.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { PaperAnswer } from './paper-answer.ts';

export interface MinutesAnswer extends PaperAnswer {
  readonly document: string | null;
}

const without = (code: string | null): MinutesAnswer => ({
  document: null,
  print: null,
  notDrawn: code,
});

export const createMinutes = (context: DeskContext, papers: PaperIssue, printJobs: PrintJobs) => {
  const { store, published, forms, surroundings, log } = context;

  const fingerprint = (publicKey: string): string => keyFingerprint(surroundings.sha256, publicKey);

  /** Null where the data of the paper is not here. */
  const prepare = (name: CloseName): NewPaper | null => {
    const close = closeEntry(store.read, name);
    const identity = store.read.identity();
    if (close === null || identity === null) return null;
    const { payload, header } = close;
    const office = published.office(payload.day);
    const formSet = forms.set(payload.day);
    const officer = store.read.officers().find(({ id }) => id === header.officer);
    if (office === null || formSet === null || officer === undefined) {
      log('minutes lack their data', { office: office === null, formSet: formSet === null });
      return null;
    }
    const closedAt = localTimeOf(header.at);
    const data = reconciliationData({
      formSet,
      form: forms.own('reconciliation', payload.day),
      office: forms.office(office.data, payload.day),
      deskName: identity.deskName,
      deskId: identity.desk,
      epoch: header.epoch,
      deskKey: fingerprint(identity.publicKey),
      officer: { name: officer.name, title: officer.title },
      day: payload.day,
      closedAt,
      desk: payload.totals,
      province:
        payload.province === null
          ? null
          : { totals: payload.province, key: fingerprint(identity.provinceKey), at: closedAt },
      cash: payload.cash ?? null,
      qrText: paperCode(
        context,
        identity,
        office.data,
        saidByItself('reconciliation', nameText(header), payload.day),
      ),
      tryOut: identity.tryOut,
    });
    return {
      paper: {
        document: newId(surroundings),
        kind: 'reconciliation',
        revision: 1,
        dossiers: [],
        formSet: formSet.id,
        replaces: null,
      },
      render: { kind: 'reconciliation', paper: 'A4', data },
      officer: officer.id,
      at: nowOf(context),
      holds: (reader) => isOwed(reader, name),
      settle: (tx) => strikeMinutes(tx, name),
    };
  };

  return {
    /** Never rejects: the day is closed, with or without its paper. */
    issueMinutes: async (name: CloseName): Promise<MinutesAnswer> => {
      try {
        const paper = prepare(name);
        if (paper === null) return without('paper_data_missing');
        const issued = await papers.inLine(() => papers.issue(paper));
        if (issued.outcome === 'failed') return without(issued.code);
        if (issued.outcome === 'overtaken') return without(null);
        const { document } = paper.paper;
        return { document, print: await printJobs.send(issued.job), notDrawn: null };
      } catch (fault) {
        return without(papers.codeOf(fault));
      }
    },
  };
};
