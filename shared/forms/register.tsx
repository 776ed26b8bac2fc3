/** The register on paper, lying on its side: a cover, then the leaves of the period. */
import { dateOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatNumber } from '#shared/text/format.ts';
import { footOf } from './paper-opening.tsx';
import type { RegisterData, RegisterForm } from './register-data.ts';
import { Sheet } from './sheet.tsx';
import { counted, writtenDate } from './wording.ts';

interface RegisterProps {
  readonly data: RegisterData;
}

/** In the order of the form. */
const columnNames = [
  'order',
  'number',
  'procedure',
  'sets',
  'name',
  'contact',
  'lead',
  'received',
  'due',
  'returned',
  'delivery',
  'signature',
  'note',
] as const satisfies readonly (keyof RegisterForm['columns'])[];

const periodOf = ({ form, from, to }: RegisterData): string =>
  fill(form.sentences.period, { from: formatDate(from), to: formatDate(to) });

const footFor = (data: RegisterData): string =>
  footOf(
    [
      data.form.title.join(' '),
      `${data.form.labels.year} ${data.year}`,
      `${data.form.labels.volume} ${data.volume}`,
    ],
    data,
  );

const Cover = ({ data }: RegisterProps) => {
  const { form, office, letterhead } = data;
  const { labels } = form;
  return (
    <Sheet foot={footFor(data)} pageWord="" watermark={null} layout="lying" numbered={false}>
      <div className="cover">
        <div>
          <p>{office.superior}</p>
          <p className="office-name">{office.name}</p>
        </div>
        <div>
          <h1 className="cover-title">{form.title.join(' ')}</h1>
          <p className="numbering">{form.numberingLine}</p>
        </div>
        <div>
          <p className="cover-line">
            {labels.year}: <b>{data.year}</b>
          </p>
          <p className="cover-line">
            {labels.volume}: <b>{data.volume}</b>
          </p>
          <p>
            {labels.period}: {periodOf(data)}
          </p>
          <p>
            {labels.count}: {formatNumber(data.rows.length)}
          </p>
        </div>
        <p className="place-and-date">
          {fill(letterhead.placeAndDate, { place: office.place, ...writtenDate(data.issuedOn) })}
        </p>
      </div>
    </Sheet>
  );
};

/** Room for a number written by hand, within its narrow column. */
const BLANK_LETTERS = 6;

const day = (time: LocalDateTime | null): string => (time === null ? '' : formatDate(dateOf(time)));

const Row = ({ data, row }: RegisterProps & { readonly row: RegisterData['rows'][number] }) => (
  <tr>
    <td className="centred">
      {row.order ?? data.marks.blank.slice(0, BLANK_LETTERS)}
      {row.volume === null ? null : <p className="volume">{row.volume}</p>}
    </td>
    <td className="flow">{row.number}</td>
    <td className="flow">{row.procedure}</td>
    <td className="centred">{counted(row.sets)}</td>
    <td className="flow">{row.name}</td>
    <td className="flow">{[row.address, row.phone].filter((part) => part !== '').join(', ')}</td>
    <td className="flow">{row.lead}</td>
    <td className="centred">{day(row.receivedAt)}</td>
    <td className="centred">{day(row.dueAt)}</td>
    <td className="centred">{day(row.returnedAt)}</td>
    <td className="centred">{data.form.deliveries[row.delivery]}</td>
    <td />
    <td className="flow">{row.note}</td>
  </tr>
);

export const Register = ({ data }: RegisterProps) => {
  const { columns, sentences } = data.form;
  return (
    <>
      <Cover data={data} />
      <Sheet foot={footFor(data)} pageWord={sentences.page} watermark={null} layout="lying">
        {data.rows.length === 0 ? (
          <p className="centred">{sentences.empty}</p>
        ) : (
          <table className="register flow">
            <colgroup>
              {columnNames.map((name) => (
                <col key={name} className={`col-register-${name}`} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {columnNames.map((name) => (
                  <th key={name} scope="col">
                    {columns[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <Row key={row.number} data={data} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
    </>
  );
};
