/** When a citizen was received, and with which number: now and the next one, or earlier and the slip's. */
import { dateOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { readLateEntry, type LateReception } from '#shared/intake/late-entry.ts';
import type { Remark } from '#shared/intake/remarks.ts';
import { slipNumber, type SlipNumber } from '#shared/number/slips.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { ok, type Result } from '#shared/result.ts';
import { sayable } from '../carry-out.ts';
import { refuse, type DeskContext } from '../context.ts';
import { slipsHere } from '../papers/late-entry-slips.ts';
import type { SkippedBy } from '../numbers/beside-others.ts';
import { giveNumber } from '../numbers/give-number.ts';
import { deskDay } from '../numbers/numbers.ts';
import type { DeskIdentity, StoreReader, StoreWriter } from '../ports.ts';

export interface Reception {
  /** Vietnamese time: now, or the true one that was typed. */
  readonly receivedAt: LocalDateTime;
  readonly late: LateReception | null;
  readonly remarks: readonly Remark[];
}

const SLIP_FIELD = 'lateEntry.slip';

const numberOnSlip = (
  store: StoreReader,
  identity: DeskIdentity,
  office: OfficePublication,
  { receivedAt, slip }: LateReception,
): Result<SlipNumber, Refusal> => {
  const day = dateOf(receivedAt);
  const desk = deskDay(store, identity, office, day);
  if (!desk.ok) return desk;
  const { format, agencyCode } = desk.value;
  const number = slipNumber(slip, {
    format,
    agencyCode,
    day,
    // Slips are of the desk's own slot only.
    slots: [identity.slot],
    slips: slipsHere(store, identity.slot, format),
    borne: new Set(store.usedCounters(day, identity.slot)),
  });
  if (number.ok) return number;
  const { code, ...values } = number.error;
  return refuse(code, { field: SLIP_FIELD, values: sayable(values) });
};

/** What the form says of the reception; a slip that cannot be keyed in is said beside its field. */
export const receptionOf = (
  { store, published }: Pick<DeskContext, 'store' | 'published'>,
  form: Pick<IntakeForm, 'lateEntry'>,
  now: LocalDateTime,
): Reception => {
  const { late, remarks } = readLateEntry(form.lateEntry, now);
  const identity = store.read.identity();
  const office = published.office();
  if (late === null || late.slip === '' || identity === null || office === null)
    return { receivedAt: late?.receivedAt ?? now, late, remarks };
  const number = numberOnSlip(store.read, identity, office.data, late);
  const ofSlip: readonly Remark[] = number.ok
    ? []
    : [{ level: 'invalid', ...number.error, field: SLIP_FIELD }];
  return { receivedAt: late.receivedAt, late, remarks: [...remarks, ...ofSlip] };
};

/** Inside the accepting transaction: the number, and what the entry says of a reception on paper. */
export const numberFor = (
  tx: StoreWriter,
  identity: DeskIdentity,
  office: OfficePublication,
  { receivedAt, late }: Reception,
  by: SkippedBy,
): Result<Pick<AcceptedPayload, 'number' | 'lateEntry'>, Refusal> => {
  if (late !== null && late.slip !== '') {
    const number = numberOnSlip(tx, identity, office, late);
    if (!number.ok) return number;
    const { text, counter } = number.value;
    return ok({ number: text, lateEntry: { reason: late.reason, slip: text, counter } });
  }
  const number = giveNumber(tx, identity, office, dateOf(receivedAt), by);
  if (!number.ok) return number;
  const lateEntry = late === null ? null : { reason: late.reason, slip: '' };
  return ok({ number: number.value, lateEntry });
};
