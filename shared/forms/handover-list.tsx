/** A hand-over list on paper: what went from one to the other, signed by both. */
import { dateOf } from '#shared/calendar/local-time.ts';
import { numberInWords } from '#shared/fee/amount-in-words.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { HandoverListData } from './handover-list-data.ts';
import { footOf, PaperOpening } from './paper-opening.tsx';
import { Line, Sheet } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import { counted, longTime } from './wording.ts';

interface ListProps {
  readonly data: HandoverListData;
}

const Rows = ({ data: { form, rows } }: ListProps) => {
  const { columns, sentences } = form;
  return (
    <table className="handover flow">
      <colgroup>
        <col className="col-order" />
        <col className="col-number" />
        <col className="col-name" />
        <col />
        <col className="col-what" />
        <col className="col-date" />
        <col className="col-remark" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.order}</th>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.procedure}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${index} ${row.number}`}>
            <td className="centred">{index + 1}</td>
            <td>{row.number}</td>
            <td className="flow">{row.name}</td>
            <td className="flow">{row.procedure}</td>
            <td className="flow">{row.what}</td>
            <td className="centred">
              {row.dueAt === null ? sentences.noDue : formatDate(dateOf(row.dueAt))}
            </td>
            <td className="flow">{row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const HandoverList = ({ data }: ListProps) => {
  const { form, from, to, rows } = data;
  const { labels, sentences } = form;
  const [gives, takes] = form.signatures;
  const number = `${labels.number}: ${data.seriesNumber}`;
  const side = ({ office, officer }: HandoverListData['from']): string =>
    officer === '' ? office : fill(sentences.side, { office, officer });
  return (
    <Sheet
      foot={footOf([form.title, number], data)}
      pageWord={sentences.page}
      watermark={null}
      layout="lying"
    >
      <PaperOpening frame={data} number={number} title={[form.title]} qrText={data.qrText} />
      <Line label={labels.from}>{side(from)}</Line>
      <Line label={labels.to}>{side(to)}</Line>
      <Line label={labels.at}>{longTime(data.at)}</Line>
      <Rows data={data} />
      <Line label={labels.count}>
        <b>
          {fill(sentences.count, {
            count: counted(rows.length),
            words: numberInWords(rows.length),
          })}
        </b>
      </Line>
      <Signatures
        blocks={[
          { ...gives, name: from.officer },
          { ...takes, name: to.officer },
        ]}
      />
      <p className="flow notes keep-previous">{form.notes.join(' ')}</p>
    </Sheet>
  );
};
