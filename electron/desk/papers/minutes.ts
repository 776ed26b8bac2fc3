/** The minutes of a day's close, drawn from the entry of the close: at once, or whenever they can be. */
import { localTimeOf } from '#shared/calendar/local-time.ts';
import { reconciliationData, type ShownDifference } from '#shared/forms/reconciliation-data.ts';
import { differencesByDossier } from '#shared/journal/differences.ts';
import type { NamedDifference } from '#shared/journal/desk-entries.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { keyFingerprint } from '#shared/protocol/key-fingerprint.ts';
import { nowOf, type DeskContext } from '../context.ts';
import { nameText } from '#shared/journal/entry.ts';
import { newId } from '../identifiers.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { describeDifferences } from '../close/close-differences.ts';
import { areSigned, deskFigures, provinceFiguresOf, sumOf } from '../close/close-figures.ts';
import type { CloseState } from '../ports.ts';
import { isOwed, strikeMinutes, type CloseName } from './owed-minutes.ts';
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
  const { store, published, surroundings, log } = context;

  const fingerprint = (publicKey: string): string => keyFingerprint(surroundings.sha256, publicKey);

  /** The close as it stood when these minutes became owed: later ones are a paper of their own. */
  const stateAsOf = (name: CloseName): CloseState | null => {
    const state = store.read.closeNamed(name);
    if (state === null || name.by === undefined) return state && { ...state, completion: null };
    const { epoch, seq } = name.by;
    const [entry] = store.read.openEntriesAfter(epoch, seq - 1, 1);
    const known = entry === undefined ? null : knowEntry(entry);
    if (entry === undefined || known?.ok !== true || known.value.type !== 'day.completed')
      return null;
    return { ...state, completion: { ...entry, payload: known.value.payload } };
  };

  const shownDifferences = (named: readonly NamedDifference[]): readonly ShownDifference[] =>
    differencesByDossier(describeDifferences(store.read, named)).map(
      ({ kind, number, entries }) => ({
        kind,
        number,
        entries: entries.map(({ type, at }) => ({ type, at: localTimeOf(at) })),
      }),
    );

  /** Null where the data of the paper is not here. */
  const prepare = (name: CloseName): NewPaper | null => {
    const state = stateAsOf(name);
    const identity = store.read.identity();
    if (state === null || identity === null) return null;
    const { close, completion } = state;
    const { payload, header } = close;
    const mine = deskFigures(close);
    const theirs = provinceFiguresOf(close, completion);
    const office = published.office(payload.day);
    const forms = context.forms.reading();
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
      desk: sumOf(mine),
      province:
        theirs === null
          ? null
          : {
              totals: sumOf(theirs),
              key: fingerprint(identity.provinceKey),
              at: completion === null ? closedAt : localTimeOf(completion.header.at),
              signed: areSigned(theirs),
            },
      earlier: mine.earlier.map(({ epoch, totals }, index) => ({
        epoch,
        desk: totals,
        province: theirs?.earlier[index]?.totals ?? null,
      })),
      differences: shownDifferences((completion ?? close).payload.differences ?? []),
      moreDifferences: (completion ?? close).payload.moreDifferences === true,
      openNumbers: payload.openNumbers ?? [],
      later: completion !== null,
      note: completion?.payload.note ?? null,
      cash: payload.cash ?? null,
      qrText: paperCode(
        context,
        identity,
        office.data,
        saidByItself('reconciliation', nameText((completion ?? close).header), payload.day),
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
        words: forms.words(),
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
