/** The control sheet on paper: who gave the dossier to whom, when, and how that stood to the promise. */
import { unreachable } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import type { ControlSheetData } from './control-sheet-data.ts';
import { footOf, PaperOpening } from './paper-opening.tsx';
import { Line, Sheet } from './sheet.tsx';
import { longTime, longTimeWithWeekday } from './wording.ts';

type HandOver = ControlSheetData['handOvers'][number];

interface SheetData {
  readonly data: ControlSheetData;
}

const standingInWords = (standing: HandOver['standing'], { form }: ControlSheetData): string => {
  switch (standing) {
    case null:
      return '';
    case 'early':
      return form.standings.early;
    case 'onTime':
      return form.standings.onTime;
    case 'late':
      return form.standings.late;
    default:
      return unreachable(standing);
  }
};

/** A row of the table; null is one that is written by hand. */
const Row = ({ data, handOver }: SheetData & { readonly handOver: HandOver | null }) => {
  const { hands, sentences } = data.form;
  const dotted = data.marks.blank;
  return (
    <tr>
      <td>
        <p>
          {hands.from}: {handOver?.from.office ?? dotted}
        </p>
        <p>
          {hands.to}: {handOver?.to.office ?? dotted}
        </p>
      </td>
      <td className="centred">
        <p>{handOver === null ? sentences.blankTime : longTime(handOver.at)}</p>
        <div className="hands">
          <p>{hands.fromSigns}</p>
          <p>{hands.toSigns}</p>
          <p className="hand-name">{handOver?.from.officer}</p>
          <p className="hand-name">{handOver?.to.officer}</p>
        </div>
      </td>
      <td className="centred">
        {handOver === null ? null : standingInWords(handOver.standing, data)}
      </td>
      <td>{handOver?.note}</td>
    </tr>
  );
};

const HandOvers = ({ data }: SheetData) => {
  const { columns } = data.form;
  const blank = Array.from({ length: data.emptyRows }, (_, index) => index);
  return (
    <table className="hand-overs flow">
      <colgroup>
        <col className="col-hand-office" />
        <col />
        <col className="col-standing" />
        <col className="col-hand-note" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.offices}</th>
          <th scope="col">{columns.times}</th>
          <th scope="col">{columns.standing}</th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {data.handOvers.map((handOver, row) => (
          <Row key={`${row} ${handOver.at}`} data={data} handOver={handOver} />
        ))}
        {blank.map((row) => (
          <Row key={row} data={data} handOver={null} />
        ))}
      </tbody>
    </table>
  );
};

export const ControlSheet = ({ data }: SheetData) => {
  const { form, cooperating, book, dueAt, marks } = data;
  const { labels, sentences } = form;
  return (
    <Sheet
      foot={footOf([`${labels.dossier}: ${data.dossier}`], data)}
      pageWord={sentences.page}
      watermark={null}
    >
      <PaperOpening
        frame={data}
        title={form.title}
        under={[
          form.numberingLine,
          fill(sentences.book, book ?? { volume: marks.blank, order: marks.blank }),
        ]}
        qrText={data.qrText}
      />
      <Line label={labels.submitter}>
        <b>{data.submitter}</b>
      </Line>
      <Line label={labels.dossier}>
        <b>{data.dossier}</b>
      </Line>
      <Line label={labels.received}>{longTime(data.receivedAt)}</Line>
      <Line label={labels.due}>
        {dueAt === null ? sentences.noDue : <b>{longTimeWithWeekday(dueAt)}</b>}
      </Line>
      <Line label={labels.lead}>{data.lead}</Line>
      <Line label={labels.cooperating}>
        {cooperating.length === 0 ? sentences.noCooperating : cooperating.join('; ')}
      </Line>
      <HandOvers data={data} />
    </Sheet>
  );
};
