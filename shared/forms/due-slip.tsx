/** Why a dossier is due on its day, on paper: one leaf or as many as the days need, nothing to sign. */
import { secondOfDay, weekdayOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { DueSlipData, DueSlipForm, SlipLine, SlipWalk } from './due-slip-data.ts';
import { footOf, PaperOpening } from './paper-opening.tsx';
import { Line, Sheet } from './sheet.tsx';
import { longTime, longTimeWithWeekday, shortClock, weekdayNames } from './wording.ts';

interface SlipProps {
  readonly data: DueSlipData;
}

type Reason = Extract<SlipLine, { kind: 'day' }>['reason'];

const reasonWords = ({ code, name }: Reason, { reasons, sentences }: DueSlipForm): string =>
  name === null ? reasons[code] : fill(sentences.named, { reason: reasons[code], name });

const clockOf = (time: LocalDateTime): string => shortClock(Math.floor(secondOfDay(time) / 60));

const sumWords = (sum: number, unit: SlipWalk['unit'], { sentences }: DueSlipForm): string =>
  unit === 'day'
    ? String(sum)
    : fill(sentences.time, { hours: Math.floor(sum / 60), minutes: sum % 60 });

const dayWords = (line: SlipLine, { sentences }: DueSlipForm): string =>
  line.kind === 'day'
    ? fill(sentences.day, {
        weekday: weekdayNames[weekdayOf(line.date)],
        date: formatDate(line.date),
      })
    : fill(sentences.week, { from: formatDate(line.from), to: formatDate(line.to) });

const whyWords = (line: SlipLine, form: DueSlipForm): string => {
  const { sentences } = form;
  if (line.kind === 'week') {
    const worked = line.byCalendar ? sentences.byCalendar : sentences.worked;
    return [
      ...(line.worked === 0 ? [] : [fill(worked, { days: line.worked })]),
      ...(line.rest === 0 ? [] : [fill(sentences.rest, { days: line.rest })]),
    ].join(', ');
  }
  const plain = reasonWords(line.reason, form);
  const said =
    line.notWorked === null
      ? plain
      : fill(sentences.notWorked, { reason: plain, why: reasonWords(line.notWorked, form) });
  return line.unverified ? fill(sentences.unverified, { reason: said }) : said;
};

const counts = (line: SlipLine): boolean => (line.kind === 'day' ? line.counts : line.worked > 0);

const Walk = ({
  heading,
  walk: { dueAt, unit, lines },
  dueSentence,
  form,
}: {
  readonly heading: string;
  readonly walk: SlipWalk;
  readonly dueSentence: string;
  readonly form: DueSlipForm;
}) => (
  <>
    <h2 className="keep-next">{heading}</h2>
    <table className="walk flow">
      <colgroup>
        <col className="col-day" />
        <col className="col-sum" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{form.columns.day}</th>
          <th scope="col">{form.columns.sum}</th>
          <th scope="col">{form.columns.reason}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => {
          const why = whyWords(line, form);
          const due = fill(dueSentence, { reason: why, time: clockOf(dueAt) });
          return (
            <tr key={line.kind === 'day' ? line.date : line.from}>
              <td>{dayWords(line, form)}</td>
              <td className="centred">
                {counts(line) ? sumWords(line.sum, unit, form) : form.sentences.notCounted}
              </td>
              <td className="flow">{row === lines.length - 1 ? <b>{due}</b> : why}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </>
);

const excludedWords = ({ form: { sentences }, excluded }: DueSlipData): string =>
  excluded
    .map(({ from, to, hours }) =>
      hours === null
        ? fill(sentences.excludedDays, { from: formatDate(from), to: formatDate(to) })
        : fill(sentences.excludedHours, {
            from: formatDate(from),
            to: formatDate(to),
            fromTime: hours.from,
            toTime: hours.to,
          }),
    )
    .join('; ');

export const DueSlip = ({ data }: SlipProps) => {
  const { form, whole, own, promised, calendar } = data;
  const { labels, headings, sentences } = form;
  return (
    <Sheet
      foot={footOf([form.title, data.dossier], data)}
      pageWord={sentences.page}
      watermark={null}
    >
      <PaperOpening frame={data} title={[form.title]} under={[form.about]} qrText={data.qrText} />
      <Line label={labels.submitter}>
        <b>{data.submitter}</b>
      </Line>
      <Line label={labels.dossier}>{data.dossier}</Line>
      <Line label={labels.procedure}>{data.procedure}</Line>
      <Line label={labels.received}>{longTime(data.receivedAt)}</Line>
      <Line label={labels.due}>
        <b>{longTimeWithWeekday(whole.dueAt)}</b>
      </Line>
      {own === null ? null : <Line label={labels.own}>{longTimeWithWeekday(own.dueAt)}</Line>}
      {promised === null ? null : (
        <Line label={labels.promised}>{longTimeWithWeekday(promised)}</Line>
      )}
      {data.excluded.length === 0 ? null : (
        <Line label={labels.excluded}>{excludedWords(data)}</Line>
      )}
      <Walk heading={headings.whole} walk={whole} dueSentence={sentences.due} form={form} />
      {own === null ? null : (
        <Walk heading={headings.own} walk={own} dueSentence={sentences.dueOwn} form={form} />
      )}
      <p className="flow">{fill(sentences.calendar, calendar)}</p>
      <p className="flow notes">{form.notes.join(' ')}</p>
    </Sheet>
  );
};
