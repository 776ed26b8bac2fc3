/** The guidance slip on paper: one leaf, nothing to sign. */
import { weekdayOf } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { GuidanceSlipData } from './guidance-slip-data.ts';
import { Letterhead } from './letterhead.tsx';
import { CodedTitle } from './paper-opening.tsx';
import { OriginalsAndCopies } from './papers-table.tsx';
import { Line, Sheet } from './sheet.tsx';
import { shortClock, weekdayNames } from './wording.ts';

interface SlipProps {
  readonly data: GuidanceSlipData;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const hoursInWords = ({ form, hours }: GuidanceSlipData): readonly string[] => {
  const { sentences } = form;
  return hours.map(({ from, to, spans }) =>
    fill(sentences.hours, {
      days: capital(
        fill(from === to ? sentences.oneDay : sentences.manyDays, {
          from: weekdayNames[from],
          to: weekdayNames[to],
        }),
      ),
      spans: spans
        .map((span) =>
          fill(sentences.span, { from: shortClock(span.from), to: shortClock(span.to) }),
        )
        .join(', '),
    }),
  );
};

const closedInWords = ({ form, closed }: GuidanceSlipData): string =>
  closed
    .map(({ date, name }) =>
      fill(name === '' ? form.sentences.closedDay : form.sentences.closedDayNamed, {
        weekday: weekdayNames[weekdayOf(date)],
        date: formatDate(date),
        name,
      }),
    )
    .join('; ');

const WhereAndWhen = ({ data }: SlipProps) => {
  const { labels, sentences } = data.form;
  return (
    <>
      <Line label={labels.place}>
        <b>
          {[data.office.name, data.office.address, data.office.phone]
            .filter((part) => part !== '')
            .join(', ')}
        </b>
      </Line>
      {data.hours.length === 0 ? null : (
        <>
          <p className="keep-next">{labels.hours}:</p>
          {hoursInWords(data).map((line) => (
            <p className="flow item" key={line}>
              - {line}
            </p>
          ))}
        </>
      )}
      {data.closed.length === 0 ? null : <Line label={labels.closed}>{closedInWords(data)}</Line>}
      {data.sameDayUntil === null ? null : (
        <p className="flow">{fill(sentences.sameDay, { time: shortClock(data.sameDayUntil) })}</p>
      )}
    </>
  );
};

export const GuidanceSlip = ({ data }: SlipProps) => {
  const { form, procedure, officer, missing, ifApplies, brought } = data;
  const { labels, sentences } = form;
  return (
    <Sheet
      foot={[
        form.title,
        formatDate(data.issuedOn),
        ...(data.tryOut ? [data.marks.tryOut] : []),
      ].join(' · ')}
      pageWord={sentences.page}
      watermark={null}
    >
      <Letterhead form={data.letterhead} office={data.office} date={data.issuedOn} />
      <CodedTitle label={form.title} qrText={data.qrText}>
        <h1>{form.title}</h1>
        <p className="numbering">{form.about}</p>
      </CodedTitle>
      {data.citizen === '' ? null : (
        <Line label={labels.citizen}>
          <b>{data.citizen}</b>
        </Line>
      )}
      <Line label={labels.procedure}>
        {procedure.name}
        {procedure.case === null ? null : ` – ${procedure.case}`} ({procedure.code})
      </Line>
      {missing.length === 0 ? null : (
        <>
          <h2 className="keep-next">{labels.missing}</h2>
          <OriginalsAndCopies columns={form.columns} papers={missing} />
        </>
      )}
      {ifApplies.length === 0 ? null : (
        <>
          <h2 className="keep-next">{labels.ifApplies}</h2>
          <OriginalsAndCopies columns={form.columns} papers={ifApplies} />
        </>
      )}
      {brought.length === 0 ? null : (
        <>
          <h2 className="keep-next">{labels.brought}</h2>
          {brought.map((name, row) => (
            <p className="flow item" key={`${row} ${name}`}>
              - {name}
            </p>
          ))}
        </>
      )}
      <WhereAndWhen data={data} />
      <Line label={labels.officer}>
        {officer.title === '' ? officer.name : fill(sentences.officer, officer)}
      </Line>
      <p className="flow notes">{form.notes.join(' ')}</p>
    </Sheet>
  );
};
