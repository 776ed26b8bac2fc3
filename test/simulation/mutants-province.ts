/** Mistakes at the province. */
import { paths } from '#shared/protocol/contact.ts';
import { decodeBatch, type Batch } from '#shared/protocol/journal-push.ts';
import { chainHash } from '#shared/journal/hash-chain.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { deskOf } from '#server/http/speaking-desk.ts';
import { answer } from '#server/http/signed-answer.ts';
import { bodyText } from '#server/http/wire-body.ts';
import { applyRun } from '#server/ingest/apply.ts';
import { sentEntry } from '#server/ingest/chain.ts';
import { readEntry } from '#server/ingest/reading.ts';
import type { ingestRoutes } from '#server/ingest/routes.ts';
import type { Ledger, OfficeLedger } from '#server/ledger/ports.ts';
import { hex, instantNow, sha256, type Surroundings } from '#server/surroundings.ts';
import { officeIn, placedRows, type JournalRow, type MemoryState } from './memory-state.ts';
import type { Mutant } from './mutant.ts';

const takeWhatCame = async (
  ledger: Ledger,
  surroundings: Surroundings,
  desk: SpeakingDesk,
  { head, entries }: Batch,
): Promise<unknown> => {
  const of = { desk: desk.id, epoch: head.epoch };
  const chain = await ledger.chain(of);
  let hash =
    (await ledger.hashAt(desk, head.epoch, head.from - 1)) ?? chain?.prev ?? new Uint8Array();
  const readings = entries.map(sentEntry).map((entry) => {
    hash = chainHash(hash, entry.header, entry.payload, sha256);
    return readEntry({ ...entry, ...of, hash: new Uint8Array(hash) });
  });
  const to = { seq: head.to, hash };
  await ledger.inOffice(desk.office, async (office) => {
    const run = { receivedAt: instantNow(surroundings), onDefect: () => undefined };
    await applyRun(office, run, readings, await office.blocked());
    await office.advance(of, to);
  });
  return {
    holds: { epoch: head.epoch, seq: to.seq, hash: hex(to.hash) },
    entries: entries.map(({ seq }) => ({ seq, state: 'received' })),
  };
};

const everythingIsNew: typeof ingestRoutes = (app, { ledger, surroundings }) => {
  app.post(paths.journal, async (request, reply) => {
    const batch = decodeBatch(bodyText(request));
    if (!batch.ok) throw new Error(batch.error.code);
    return answer(reply, await takeWhatCame(ledger, surroundings, deskOf(request), batch.value));
  });
};

type Before = (a: JournalRow, b: JournalRow) => number;

/** Its pages are numbered as they lie, so that no reader sees a gap. */
const feedInOrderOf =
  (before: Before) =>
  (ledger: Ledger, state: () => MemoryState): Ledger => ({
    ...ledger,
    feed: async (office, { after, limit }) =>
      placedRows(officeIn(state(), office))
        .toSorted(before)
        .map((row, index) => ({ ...row, ord: index + 1 }))
        .slice(after, after + limit),
  });

const byArrival: Before = (a, b) => a.arrival - b.arrival;
const byTime: Before = (a, b) =>
  a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : byArrival(a, b);

const answerFirst = (ledger: Ledger): Ledger => ({
  ...ledger,
  inOffice: async <T>(office: string, work: (office: OfficeLedger) => Promise<T>): Promise<T> => {
    const said: { answer?: T } = {};
    try {
      return await ledger.inOffice(office, async (open) => {
        const answered = await work(open);
        said.answer = answered;
        return answered;
      });
    } catch (fault) {
      if (said.answer === undefined) throw fault;
      return said.answer;
    }
  },
});

const forgetSuccessors = (ledger: Ledger): Ledger => ({
  ...ledger,
  inOffice: (office, work) =>
    ledger.inOffice(office, (open) =>
      work({
        ...open,
        write: (plan, receivedAt) => {
          const parked = plan.parked.filter(
            ({ parking }) => parking.reason !== 'waits_for_earlier',
          );
          return open.write({ ...plan, parked }, receivedAt);
        },
      }),
    ),
});

export const provinceMutants: readonly Mutant[] = [
  {
    name: 'no_dedupe',
    mistake: 'what is sent again is taken as new',
    // The books refuse a second row under one name: whatever is sent again stays in the queue for ever.
    foundBy: ['receipt_is_there_once', 'ord_is_gapless', 'queue_drains_by_itself'],
    journal: everythingIsNew,
  },
  {
    name: 'cursor_on_a_plain_sequence',
    mistake: 'desks read in the order in which rows came',
    foundBy: ['desk_has_the_office_order'],
    ledger: feedInOrderOf(byArrival),
  },
  {
    name: 'cursor_on_time',
    mistake: 'desks read by the time at which rows came',
    foundBy: ['desk_has_the_office_order'],
    ledger: feedInOrderOf(byTime),
  },
  {
    name: 'acknowledged_before_commit',
    mistake: 'the desk is answered before the database is',
    foundBy: ['acknowledged_is_held'],
    ledger: answerFirst,
  },
  {
    name: 'successor_of_a_parked_entry_dropped',
    mistake: 'what waits for an entry that is not understood is not kept',
    foundBy: ['seq_is_dense', 'entry_is_at_the_province'],
    ledger: forgetSuccessors,
  },
];
