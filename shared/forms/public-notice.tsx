/** The notice of one procedure (niêm yết công khai), the same markup for print and preview. */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { unreachable } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatMoney } from '#shared/text/format.ts';
import { Letterhead } from './letterhead.tsx';
import { OriginalsAndCopies } from './papers-table.tsx';
import type { NoticeDeadline, NoticeFee, PublicNoticeData } from './public-notice-data.ts';
import { Line, Sheet } from './sheet.tsx';
import { SymbolImage } from './symbol-image.tsx';
import { qrSymbol } from './symbols.ts';
import { lengthOfTime } from './wording.ts';

const QR_ROOM_MM = 33;

interface NoticeProps {
  readonly data: PublicNoticeData;
}

const ruleInWords = (rule: DeadlineRule, { form }: PublicNoticeData): string => {
  switch (rule.kind) {
    case 'same_day':
      return form.sentences.sameDay;
    case 'amount':
      return lengthOfTime(rule);
    default:
      return unreachable(rule);
  }
};

const deadlineInWords = ({ rule, committed }: NoticeDeadline, data: PublicNoticeData): string => {
  const { sentences } = data.form;
  if (rule === null) return sentences.unconfirmed;
  const law = ruleInWords(rule, data);
  return committed === null
    ? law
    : fill(sentences.committed, {
        committed: ruleInWords(committed.rule, data),
        decision: committed.decision,
        law,
      });
};

const channelsInWords = (
  named: PublicNoticeData['channels'],
  { form, channels }: PublicNoticeData,
): string =>
  channels.every((channel) => named.includes(channel))
    ? form.sentences.allChannels
    : named.map((channel) => form.channels[channel]).join(', ');

const feeInWords = ({ words, relief }: NoticeFee, { form }: PublicNoticeData): string => {
  if (relief === null) return words;
  const until = formatDate(relief.until);
  const amount = formatMoney(relief.amount);
  const said =
    relief.full === null
      ? fill(form.sentences.reliefOnly, { amount, until })
      : fill(form.sentences.relief, { amount, until, full: formatMoney(relief.full) });
  return `${said}. ${words}`;
};

const Head = ({ data }: NoticeProps) => (
  <>
    <Letterhead form={data.letterhead} office={data.office} date={data.issuedOn} />
    <div className="opening keep-next">
      <div className="title">
        <h1>{data.form.title}</h1>
        <p className="number">
          {data.form.labels.code}: <b>{data.code}</b> · {data.form.labels.field}: {data.field}
        </p>
      </div>
      <figure className="notice-code">
        <SymbolImage symbol={qrSymbol(data.qrText, QR_ROOM_MM)} label={data.form.labels.qr} />
        <figcaption>{data.form.labels.qr}</figcaption>
      </figure>
    </div>
    <p className="flow notice-name">{data.name}</p>
  </>
);

type Group = PublicNoticeData['papers'][number];

const Papers = ({ data, group }: NoticeProps & { readonly group: Group }) => {
  const { columns } = data.form;
  const listed = group.papers.filter(({ isNote }) => !isNote);
  const notes = group.papers.filter(({ isNote }) => isNote);
  return (
    <>
      {group.name === null ? null : <p className="flow keep-next">{group.name}:</p>}
      {listed.length === 0 ? null : <OriginalsAndCopies columns={columns} papers={listed} />}
      {notes.map((note, row) => (
        <p className="flow item" key={`${row} ${note.name}`}>
          {note.name}
        </p>
      ))}
    </>
  );
};

const Times = ({ data }: NoticeProps) => (
  <>
    {data.deadlines.map((deadline) => (
      <p className="flow item" key={`${deadline.channels.join(' ')} ${deadline.case ?? ''}`}>
        - {channelsInWords(deadline.channels, data)}
        {deadline.case === null ? '' : ` – ${deadline.case}`}: {deadlineInWords(deadline, data)}.
      </p>
    ))}
  </>
);

const Fees = ({ data }: NoticeProps) =>
  data.fees.length === 0 ? (
    <p className="flow item">{data.form.sentences.noFee}</p>
  ) : (
    data.fees.map((fee) => (
      <p className="flow item" key={`${fee.channels.join(' ')} ${fee.words}`}>
        - {channelsInWords(fee.channels, data)}: {feeInWords(fee, data)}
      </p>
    ))
  );

const Basis = ({ data }: NoticeProps) => {
  const { labels, sentences } = data.form;
  const from = formatDate(data.from);
  const since =
    data.until === null
      ? fill(sentences.since, { from })
      : fill(sentences.sinceUntil, { from, until: formatDate(data.until) });
  return (
    <Line label={labels.basis}>
      {[data.decision, since].filter((part) => part !== '').join(', ')}
    </Line>
  );
};

export const PublicNotice = ({
  data,
  preview = false,
}: NoticeProps & { readonly preview?: boolean }) => {
  const { labels, sentences } = data.form;
  const foot = [`${labels.code}: ${data.code}`, ...(data.tryOut ? [data.marks.tryOut] : [])];
  const office = [data.office.name, data.office.address, data.office.phone];
  const empty = data.papers.every(({ papers }) => papers.length === 0);
  return (
    <Sheet
      foot={foot.join(' · ')}
      pageWord={sentences.page}
      watermark={preview ? data.marks.preview : null}
    >
      <Head data={data} />
      <h2 className="keep-next">1. {labels.papers}</h2>
      {empty ? <p className="flow item">{sentences.noPapers}</p> : null}
      {data.papers.map((group, nth) => (
        <Papers key={`${nth} ${group.name ?? ''}`} data={data} group={group} />
      ))}
      <h2 className="keep-next">2. {labels.deadlines}</h2>
      <Times data={data} />
      <h2 className="keep-next">3. {labels.fees}</h2>
      <Fees data={data} />
      <Line label={labels.place}>{office.filter((part) => part !== '').join(', ')}</Line>
      <Basis data={data} />
      {data.complaints === null ? null : <Line label={labels.complaints}>{data.complaints}</Line>}
    </Sheet>
  );
};
