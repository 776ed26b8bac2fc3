/**
 * The queue of the day: two numbers kept on this machine alone, no entry and nobody's name. A ticket lives for an hour: it
 * is neither archived nor asked about, and the next press gives the next number. A copy of this morning that was put back
 * does not know who waits: on such a day numbers begin anew, under a letter that no ticket of that day bears yet.
 */
import { localDayOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { QueueView } from '#shared/contract/outputs/appointments.ts';
import { paperFrameOf } from '#shared/forms/paper-frame.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import type { QueueTicketData } from '#shared/forms/queue-ticket-data.ts';
import { ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { identityOf, nowOf, refuse, todayOf, type DeskContext } from '../context.ts';
import type { PrintJobs } from './print-jobs.ts';

const QUEUE = 'queue.day';
const DIGITS = 3;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const kept = z.strictObject({
  day: z.string(),
  given: z.int().min(0),
  called: z.int().min(0),
  /** Left out by an older program. */
  epoch: z.int().min(1).optional(),
});

export const createQueue = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, published, forms, printers, renderer, emit, log } = context;

  /** Pressed twice at once: two numbers, never one on two tickets. */
  let line: Promise<unknown> = Promise.resolve();

  const today = (): LocalDate => todayOf(context);

  /** Empty but on the day on which a life of this desk began after the first. */
  const groupOn = (day: LocalDate, epoch: number): string => {
    if (epoch === 1) return '';
    const [first] = store.read.openEntriesAfter(epoch, 0, 1);
    const isOlder = first !== undefined && localDayOf(first.header.at) !== day;
    return isOlder ? '' : (LETTERS[(epoch - 1) % LETTERS.length] ?? '');
  };

  /** Every day begins with the first number. */
  const view = (): QueueView => {
    const day = today();
    const text = store.read.setting(QUEUE);
    const read = text === null ? null : kept.safeParse(JSON.parse(text)).data;
    const { epoch } = store.read.head();
    const group = groupOn(day, epoch);
    return read?.day === day && (read.epoch ?? epoch) === epoch
      ? { day, group, given: read.given, called: read.called }
      : { day, group, given: 0, called: 0 };
  };

  const save = (queue: QueueView): QueueView => {
    const { day, given, called } = queue;
    const { epoch } = store.read.head();
    store.write((tx) => tx.saveSetting(QUEUE, JSON.stringify({ day, given, called, epoch })));
    emit('changed', { rooms: ['print'] });
    return queue;
  };

  const ticket = (
    group: string,
    number: number,
    ahead: number,
  ): Result<QueueTicketData, Refusal> => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const day = today();
    const office = published.office()?.data ?? null;
    const formSet = forms.set(day);
    if (office === null || formSet === null) return refuse('paper_data_missing');
    return ok({
      ...paperFrameOf({
        formSet,
        office: forms.office(office, day),
        tryOut: identity.value.tryOut,
        issuedOn: day,
      }),
      form: forms.own('queue_ticket', day),
      number: group + String(number).padStart(DIGITS, '0'),
      group: '',
      counter: '',
      issuedAt: localTimeOf(nowOf(context)),
      ahead,
    });
  };

  /** A printer that was gone or stood got nothing: the number is the next one's. */
  const takeBack = (): void => {
    const now = view();
    if (now.given > now.called) save({ ...now, given: now.given - 1 });
  };

  /** The number is gone before its paper can be in a hand: one that is lost is harmless, one that two people hold is not. */
  const giveNext = async (): Promise<Result<QueueView, Refusal>> => {
    const { group, given, called } = view();
    const ready = ticket(group, given + 1, given - called);
    if (!ready.ok) return ready;
    const data = ready.value;
    const { printer, placement, darkness } = printJobs.chosen('queue_ticket');
    if (printer === null) return refuse('no_printer');
    if (renderer === null || printers === null) return refuse('render_failed');
    const paper = '80mm';
    const drawn = await renderer.render({ kind: 'queue_ticket', paper, data });
    if (!drawn.ok) {
      log('a ticket could not be drawn', drawn.error.detail);
      return refuse(drawn.error.code);
    }
    const before = view();
    save({ ...before, given: before.given + 1 });
    const handed = await printers.print(drawn.value, {
      printer,
      copies: 1,
      paper,
      title: asciiTitle(`${data.form.title} ${data.number}`),
      placement,
      options: darkness === null ? [] : [darkness],
    });
    if (handed.ok) return ok(view());
    log('a ticket could not be handed to the printer', handed.error);
    if (handed.error.code !== 'print_failed') takeBack();
    return refuse(handed.error.code);
  };

  return {
    view,

    give: (): Promise<Result<QueueView, Refusal>> => {
      const turn = line.then(giveNext);
      line = turn.catch(() => undefined);
      return turn;
    },

    call: (): Result<QueueView, Refusal> => {
      const now = view();
      return now.called >= now.given
        ? refuse('queue_empty')
        : ok(save({ ...now, called: now.called + 1 }));
    },
  };
};

export type Queue = ReturnType<typeof createQueue>;
