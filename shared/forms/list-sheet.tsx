/** A list of the desk on paper, lying on its side. */
import { formatNumber } from '#shared/text/format.ts';
import type { ListSheetData } from './list-sheet-data.ts';
import { footOf, PaperOpening } from './paper-opening.tsx';
import { Line, Sheet } from './sheet.tsx';

interface ListProps {
  readonly data: ListSheetData;
}

const Rows = ({ data: { columns, rows } }: ListProps) => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table className="list-sheet flow">
      <colgroup>
        {columns.map(({ title, share }) => (
          <col key={title} width={`${((100 * share) / whole).toFixed(2)}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map(({ title, right }, at) => (
              <td key={title} className={right ? 'at-right' : 'flow'}>
                {row[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const ListSheet = ({ data }: ListProps) => {
  const { form, title, under, rows, sums } = data;
  return (
    <Sheet
      foot={footOf([title, ...under], data)}
      pageWord={form.page}
      watermark={null}
      layout="lying"
    >
      <PaperOpening frame={data} title={[title]} under={under} />
      {rows.length === 0 ? <p className="centred">{form.empty}</p> : <Rows data={data} />}
      <Line label={form.count}>
        <b>{formatNumber(rows.length)}</b>
      </Line>
      {sums.map(({ label, value }) => (
        <Line key={label} label={label}>
          <b>{value}</b>
        </Line>
      ))}
    </Sheet>
  );
};
