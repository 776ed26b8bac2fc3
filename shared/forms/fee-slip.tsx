/** The fee slip on paper: one sheet for each copy. */
import { dongInWords } from '#shared/fee/amount-in-words.ts';
import { formatMoney } from '#shared/text/format.ts';
import type { FeeSlipData } from './fee-slip-data.ts';
import { OptionalLine } from './paper-lines.tsx';
import { footOf, PaperOpening } from './paper-opening.tsx';
import { Line, Sheet } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import { longTime } from './wording.ts';

interface SlipProps {
  readonly data: FeeSlipData;
}

const totalOf = ({ lines }: FeeSlipData): number =>
  lines.reduce((sum, line) => sum + line.amount, 0);

const Lines = ({ data }: SlipProps) => {
  const { columns, labels } = data.form;
  return (
    <table className="fees flow">
      <colgroup>
        <col className="col-order" />
        <col />
        <col className="col-figure" />
        <col className="col-relief" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.order}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.amount}</th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {data.lines.map((line, row) => (
          // Two fees may bear one name; the list never changes its order.
          <tr key={`${row} ${line.name}`}>
            <td className="centred">{row + 1}</td>
            <td className="flow">{line.name}</td>
            <td className="figure">{formatMoney(line.amount)}</td>
            <td className="flow">{line.exemption}</td>
          </tr>
        ))}
        <tr>
          <td />
          <td>
            <b>{labels.total}</b>
          </td>
          <td className="figure">
            <b>{formatMoney(totalOf(data))}</b>
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
};

const Copy = ({ data, copy }: SlipProps & { readonly copy: string }) => {
  const { form, payer } = data;
  const { labels } = form;
  const [pays, takes] = form.signatures;
  return (
    <Sheet
      foot={footOf([`${labels.dossier}: ${data.dossier}`, copy], data)}
      pageWord={form.sentences.page}
      watermark={null}
    >
      <PaperOpening frame={data} title={[form.title]} under={[copy]} qrText={data.qrText} />
      <Line label={labels.payer}>
        <b>{payer.name}</b>
      </Line>
      <OptionalLine label={labels.address} text={payer.address} />
      <Line label={labels.dossier}>{data.dossier}</Line>
      <Line label={labels.procedure}>{data.procedure}</Line>
      <Lines data={data} />
      <Line label={labels.words}>
        <i>{dongInWords(totalOf(data))}</i>
      </Line>
      <Line label={labels.method}>{form.methods[data.method]}</Line>
      <Line label={labels.receiptSerial}>{data.receiptSerial ?? data.marks.blank}</Line>
      <Line label={labels.taken}>{longTime(data.takenAt)}</Line>
      <Signatures
        blocks={[
          { ...pays, name: payer.name },
          { ...takes, name: data.officer.name },
        ]}
      />
      <p className="flow notes keep-previous">{form.notes.join(' ')}</p>
    </Sheet>
  );
};

export const FeeSlip = ({ data }: SlipProps) =>
  data.form.copies.map((copy) => <Copy key={copy} data={data} copy={copy} />);
