/** The route sheet on paper, lying on its side: a line for each door. */
import { formatDate } from '#shared/text/format.ts';
import { footOf, PaperOpening } from './paper-opening.tsx';
import type { RouteSheetData } from './route-sheet-data.ts';
import { Line, Sheet } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import { counted, shortClock } from './wording.ts';

interface SheetData {
  readonly data: RouteSheetData;
}

/** In the order in which they stand. */
const columnNames = [
  'order',
  'time',
  'name',
  'contact',
  'purpose',
  'dossier',
  'bring',
  'done',
] as const satisfies readonly (keyof RouteSheetData['form']['columns'])[];

const Visits = ({ data: { form, visits } }: SheetData) => (
  <table className="route flow">
    <colgroup>
      {columnNames.map((name) => (
        <col key={name} className={`col-route-${name}`} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columnNames.map((name) => (
          <th key={name} scope="col">
            {form.columns[name]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {visits.map((visit, index) => (
        // One person may be called on twice; the list never changes its order.
        <tr key={`${index} ${visit.name}`}>
          <td className="centred">{index + 1}</td>
          <td className="centred">
            {visit.at === null ? form.sentences.noTime : shortClock(visit.at)}
          </td>
          <td className="flow">{visit.name}</td>
          <td className="flow">
            {[visit.address, visit.phone].filter((part) => part !== '').join(', ')}
          </td>
          <td className="flow">{visit.purpose}</td>
          <td className="flow">{visit.dossier}</td>
          <td className="flow">{visit.bring}</td>
          <td />
        </tr>
      ))}
    </tbody>
  </table>
);

export const RouteSheet = ({ data }: SheetData) => {
  const { form, officers, visits } = data;
  const { labels, sentences } = form;
  const [goes, sends] = form.signatures;
  return (
    <Sheet
      foot={footOf([form.title, formatDate(data.day)], data)}
      pageWord={sentences.page}
      watermark={null}
      layout="lying"
    >
      <PaperOpening frame={data} title={[form.title]} qrText={data.qrText} />
      <Line label={labels.day}>{formatDate(data.day)}</Line>
      <Line label={labels.officers}>{officers.map(({ name }) => name).join(', ')}</Line>
      <Line label={labels.count}>{counted(visits.length)}</Line>
      <Visits data={data} />
      <Signatures
        blocks={[
          { ...goes, name: officers[0]?.name ?? '' },
          { ...sends, name: data.sentBy },
        ]}
      />
    </Sheet>
  );
};
