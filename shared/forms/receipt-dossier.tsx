/** The part of a receipt that speaks of one dossier: what is asked, what was handed in, when and what for. */
import { dateOf } from '#shared/calendar/local-time.ts';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { unreachable } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatMoney } from '#shared/text/format.ts';
import type { ReceiptForm } from './form-set.ts';
import { PapersTable } from './papers-table.tsx';
import type { ReceiptData, ReceiptDossier } from './receipt-data.ts';
import { Line } from './sheet.tsx';
import { counted, lengthOfTime, longTime, longTimeWithWeekday } from './wording.ts';

interface DossierProps {
  readonly data: ReceiptData;
  readonly dossier: ReceiptDossier;
  /** From 0. */
  readonly index: number;
}

/** A promise of the same day that fell on a later one: received too late. */
const isPastSameDay = ({ receivedAt, dueAt }: ReceiptDossier): boolean =>
  receivedAt !== null && dueAt !== null && dateOf(dueAt) > dateOf(receivedAt);

const ruleInWords = (rule: DeadlineRule, dossier: ReceiptDossier, form: ReceiptForm): string => {
  switch (rule.kind) {
    case 'same_day':
      return isPastSameDay(dossier) ? form.sentences.sameDayNext : form.sentences.sameDay;
    case 'amount':
      return lengthOfTime(rule);
    default:
      return unreachable(rule);
  }
};

const deliveryInWords = (dossier: ReceiptDossier, data: ReceiptData): string => {
  const { sentences } = data.form;
  const { kind, address } = dossier.delivery;
  const where = address === '' ? data.marks.blank : address;
  switch (kind) {
    case 'office':
      return fill(sentences.deliveryOffice, { office: data.office.name });
    case 'post':
      return fill(sentences.deliveryPost, { address: where });
    case 'home':
      return fill(sentences.deliveryHome, { address: where });
    default:
      return unreachable(kind);
  }
};

/** One sentence a fact, in the order in which a reader asks: by what way, with whose help, for which office. */
const arrivalInWords = (dossier: ReceiptDossier, data: ReceiptData): string => {
  const { sentences } = data.form;
  if (dossier.arrival === null) return '';
  const { post, helpedOnline, crossArea } = dossier.arrival;
  const parts = [
    ...(post === null
      ? []
      : [
          fill(sentences.post, { sender: post.sender === '' ? data.submitter.name : post.sender }),
          ...(post.postmarkedOn === null
            ? []
            : [fill(sentences.postmark, { date: formatDate(post.postmarkedOn) })]),
          ...(post.reference === ''
            ? []
            : [fill(sentences.postReference, { reference: post.reference })]),
          sentences.receiptByPost,
        ]),
    ...(helpedOnline ? [fill(sentences.helpedOnline, { officer: data.officer.name })] : []),
    ...(crossArea === null ? [] : [fill(sentences.crossArea, crossArea)]),
  ];
  return parts.join(', ');
};

const feeInWords = (fee: ReceiptDossier['fees'][number], form: ReceiptForm): string => {
  const { sentences } = form;
  const amount = formatMoney(fee.amount);
  if (fee.exemption === null) return fill(sentences.fee, { name: fee.name, amount });
  return fill(fee.amount === 0 ? sentences.feeExempt : sentences.feeReduced, {
    name: fee.name,
    amount,
    reason: fee.exemption,
  });
};

const Request = ({ data, dossier }: Omit<DossierProps, 'index'>) => {
  const { labels, sentences } = data.form;
  const { procedure, land, owner } = dossier;
  return (
    <>
      {owner === null ? null : (
        <p className="flow">
          {labels.owner}: <b>{owner.name === '' ? data.marks.blank : owner.name}</b>
          {owner.idNumber === '' ? null : `, ${labels.idNumber}: ${owner.idNumber}`}
          {owner.address === '' ? null : `, ${labels.address}: ${owner.address}`}
        </p>
      )}
      {dossier.request === '' ? null : <Line label={labels.request}>{dossier.request}</Line>}
      <Line label={labels.procedure}>
        {procedure === null ? (
          data.marks.blank
        ) : (
          <>
            {procedure.name}
            {procedure.case === null ? null : ` – ${procedure.case}`} ({procedure.code})
          </>
        )}
      </Line>
      {land === null ? null : <Line label={labels.land}>{fill(sentences.land, land)}</Line>}
    </>
  );
};

const Papers = ({ data, dossier }: Omit<DossierProps, 'index'>) => {
  const { columns } = data.form;
  return (
    <PapersTable
      columns={columns}
      counts={[
        { head: columns.originals, of: ({ originals }) => originals },
        { head: columns.certified, of: ({ certified }) => certified, wide: true },
        { head: columns.photocopies, of: ({ photocopies }) => photocopies },
      ]}
      papers={dossier.papers}
    />
  );
};

const processingInWords = (data: ReceiptData, dossier: ReceiptDossier): string => {
  if (dossier.processing !== null) {
    const held = ruleInWords(dossier.processing, dossier, data.form);
    const { committed } = dossier;
    return committed === null
      ? held
      : fill(data.form.sentences.processingCommitted, {
          committed: held,
          decision: committed.decision,
          law: ruleInWords(committed.law, dossier, data.form),
        });
  }
  return dossier.promise === 'unconfirmed'
    ? data.form.sentences.processingUnconfirmed
    : data.marks.blank;
};

const Due = ({ data, dossier }: Omit<DossierProps, 'index'>) => {
  if (dossier.dueAt !== null) return <b>{longTimeWithWeekday(dossier.dueAt)}</b>;
  return dossier.promise === 'unconfirmed' ? data.form.sentences.dueUnconfirmed : data.marks.blank;
};

const Times = ({ data, dossier }: Omit<DossierProps, 'index'>) => {
  const { labels, sentences } = data.form;
  const { totalProcessing, receivedAt, totalDueAt, lateEntrySlip } = dossier;
  return (
    <>
      <Line label={labels.processing}>{processingInWords(data, dossier)}</Line>
      {totalProcessing === null ? null : (
        <Line label={labels.totalProcessing}>
          {ruleInWords(totalProcessing, dossier, data.form)}
        </Line>
      )}
      <Line label={labels.received}>
        {receivedAt === null ? data.marks.blank : longTime(receivedAt)}
        {lateEntrySlip === null ? null : `. ${fill(sentences.lateEntry, { slip: lateEntrySlip })}`}
      </Line>
      <Line label={labels.due}>
        <Due data={data} dossier={dossier} />
      </Line>
      {totalDueAt === null ? null : (
        <Line label={labels.totalDue}>{longTimeWithWeekday(totalDueAt)}</Line>
      )}
    </>
  );
};

const Fees = ({ data, dossier }: Omit<DossierProps, 'index'>) => {
  const { labels, sentences } = data.form;
  const [first, ...more] = dossier.fees;
  if (first === undefined) return <Line label={labels.fees}>{sentences.noFee}</Line>;
  if (more.length === 0) return <Line label={labels.fees}>{feeInWords(first, data.form)}</Line>;
  const total = dossier.fees.reduce((sum, fee) => sum + fee.amount, 0);
  return (
    <>
      <p className="keep-next">{labels.fees}:</p>
      {dossier.fees.map((fee, row) => (
        <p className="flow item" key={`${row} ${fee.name}`}>
          - {feeInWords(fee, data.form)}
        </p>
      ))}
      <p className="item">
        {labels.feesTotal}: <b>{formatMoney(total)}</b>
      </p>
    </>
  );
};

export const ReceiptDossierBody = ({ data, dossier, index }: DossierProps) => {
  const { labels, sentences } = data.form;
  const several = data.dossiers.length > 1;
  return (
    <>
      {several ? (
        <h2 className="keep-next">
          {fill(labels.numberOfMany, { index: index + 1, count: data.dossiers.length })}:{' '}
          {dossier.number ?? data.marks.blank}
        </h2>
      ) : null}
      <Request data={data} dossier={dossier} />
      <p className="keep-next">{labels.papers}:</p>
      <Papers data={data} dossier={dossier} />
      <Line label={labels.sets}>{fill(sentences.sets, { count: counted(dossier.sets) })}</Line>
      <Times data={data} dossier={dossier} />
      <Line label={labels.delivery}>{deliveryInWords(dossier, data)}</Line>
      {dossier.arrival === null ? null : (
        <Line label={labels.arrival}>{arrivalInWords(dossier, data)}</Line>
      )}
      <Fees data={data} dossier={dossier} />
      <Line label={labels.book}>
        {fill(
          sentences.book,
          dossier.book ?? { volume: data.marks.blank, order: data.marks.blank },
        )}
      </Line>
    </>
  );
};
