/**
 * The list of dossiers, or of results, that went from one hand to another: both sides sign it. Owed from the end of the
 * hand-over on; drawn of what changed hands, whatever was meant to. A long one is drawn beside the line of papers.
 */
import { localDayOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import {
  handoverListSeries,
  handoverListSetId,
  type HandoverListData,
} from '#shared/forms/handover-list-data.ts';
import { paperFrameOf } from '#shared/forms/paper-frame.ts';
import { sizeOf } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { identityOf, nowOf, refuse, type DeskContext } from '../context.ts';
import {
  batchNamed,
  doneItems,
  itemsOf,
  strikeBatch,
  type Batch,
  type BatchItem,
} from '../dossiers/hand-over-batches.ts';
import type { StoreReader } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import { noPaper, type PaperAnswer } from './paper-answer.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { paperCode, saidByItself } from './paper-code.ts';
import { isStillNext, nextSeriesNumber } from './series-number.ts';

type Row = HandoverListData['rows'][number];
type Side = HandoverListData['from'];

const words = vi.handOver.paper;

/** Dossiers folded in one turn: others ask the desk in between. */
const AT_ONCE = 20;
/** "Hai bản, mỗi bên giữ một bản". */
const SHEETS = 2;

const isOfResults = ({ way }: Batch, done: readonly BatchItem[]): boolean =>
  way === 'back' && done.every(({ act }) => act.as === 'result');

const whatOf = ({ act }: BatchItem, papers: number): string =>
  act.as === 'result' ? words.outcomes[act.outcome] : fill(words.papers, { papers });

const noteOf = ({ act }: BatchItem): string =>
  act.as === 'supplement' ? fill(words.supplement, { items: act.items.join('; ') }) : '';

export const createHandOverLists = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: Pick<PrintJobs, 'send'>,
) => {
  const { store, published, after } = context;
  const drawing = new Set<string>();

  const rowOf = (item: BatchItem): readonly Row[] => {
    const dossier = store.read.dossier(item.dossier);
    const intake = dossier?.intake ?? null;
    if (dossier === null || intake === null || dossier.number === null) return [];
    return [
      {
        number: dossier.number,
        name: intake.submitter.name,
        procedure: intake.procedure.name,
        what: whatOf(item, intake.papers.length),
        dueAt: dossier.deadline.dueAt,
        note: noteOf(item),
      },
    ];
  };

  const rowsOf = async (done: readonly BatchItem[]): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for (let from = 0; from < done.length; from += AT_ONCE) {
      rows.push(...done.slice(from, from + AT_ONCE).flatMap(rowOf));
      await new Promise<void>((resolve) => void after(0, resolve));
    }
    return rows;
  };

  const isOwed = (reader: Pick<StoreReader, 'setting' | 'document'>, list: string): boolean =>
    batchNamed(reader, list) !== null && reader.document(list) === null;

  const prepare = (
    batch: Batch,
    done: readonly BatchItem[],
    rows: readonly Row[],
  ): Result<NewPaper, Refusal> => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const at = nowOf(context);
    const today = localDayOf(at);
    const office = published.office()?.data ?? null;
    const forms = context.forms.reading();
    const formSet = forms.set(today);
    if (office === null || formSet === null) return refuse('paper_data_missing');
    const series = nextSeriesNumber(store.read, identity.value, handoverListSeries, today);
    if (!series.ok) return series;
    const officers = store.read.officers();
    const side = (hand: string): Side => {
      const officer = officers.find(({ id }) => id === hand);
      return officer === undefined
        ? { office: hand, officer: '' }
        : { office: office.name, officer: officer.name };
    };
    const { tryOut } = identity.value;
    const { text } = series.value;
    const data: HandoverListData = {
      ...paperFrameOf({ formSet, office: forms.office(office, today), tryOut, issuedOn: today }),
      form: forms.own(isOfResults(batch, done) ? 'handover_results' : 'handover_dossiers', today),
      qrText: paperCode(context, identity.value, office, saidByItself('handover', text, today)),
      seriesNumber: text,
      from: side(batch.from),
      to: side(batch.to),
      at: localTimeOf(batch.at),
      rows: [...rows],
    };
    return ok({
      paper: {
        document: batch.list,
        kind: 'handover',
        revision: 1,
        // It stands for none of them: each says itself on which list it went.
        dossiers: [],
        formSet: handoverListSetId,
        words: forms.words(),
        replaces: null,
        copies: 1,
        series: series.value,
      },
      render: { kind: 'handover', paper: sizeOf('handover'), data },
      officer: batch.officer,
      at,
      sheets: SHEETS,
      holds: (reader) => isOwed(reader, batch.list) && isStillNext(reader, series.value),
      settle: (tx) => strikeBatch(tx, batch.list),
    });
  };

  /** Drawn anew as often as another list took its number meanwhile. */
  const draw = async (list: string): Promise<PaperAnswer> => {
    for (;;) {
      const batch = batchNamed(store.read, list);
      if (batch === null) return noPaper;
      if (!isOwed(store.read, list)) {
        // Drawn before a copy was put back, and come down again: nothing is owed any more.
        store.write((tx) => strikeBatch(tx, list));
        return noPaper;
      }
      const done = doneItems(batch, itemsOf(store.read, list));
      const rows = await rowsOf(done);
      if (rows.length === 0) {
        store.write((tx) => strikeBatch(tx, list));
        return noPaper;
      }
      const paper = prepare(batch, done, rows);
      if (!paper.ok) return { print: null, notDrawn: paper.error.code };
      const issued = await papers.issue(paper.value);
      if (issued.outcome === 'failed') return { print: null, notDrawn: issued.code };
      if (issued.outcome === 'issued')
        return { print: await printJobs.send(issued.job), notDrawn: null };
    }
  };

  return {
    /** Never rejects: what changed hands has, with or without its list. */
    issueHandOverList: async (list: string): Promise<PaperAnswer> => {
      // Two drawings at once would be two numbers for one list.
      if (drawing.has(list)) return noPaper;
      drawing.add(list);
      try {
        return await draw(list);
      } catch (fault) {
        return { print: null, notDrawn: papers.codeOf(fault) };
      } finally {
        drawing.delete(list);
      }
    },
  };
};
