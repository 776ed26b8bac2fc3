/** The note of a result on paper: one sheet for each copy. */
import { OptionalLine, procedureInWords } from './paper-lines.tsx';
import { footOf, PaperOpening } from './paper-opening.tsx';
import type { ResultNoteData } from './result-note-data.ts';
import { Line, Sheet } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import { counted, longTime } from './wording.ts';

interface NoteProps {
  readonly data: ResultNoteData;
}

const Results = ({ data: { form, results } }: NoteProps) => {
  const { columns } = form;
  const number = (value: number): string => (value === 0 ? '' : counted(value));
  return (
    <table className="papers flow">
      <colgroup>
        <col className="col-order" />
        <col />
        <col className="col-count" />
        <col className="col-count" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.order}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.originals}</th>
          <th scope="col">{columns.copies}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result, row) => (
          // Two results may bear one name; the list never changes its order.
          <tr key={`${row} ${result.name}`}>
            <td className="centred">{row + 1}</td>
            <td className="flow">{result.name}</td>
            <td className="centred">{number(result.originals)}</td>
            <td className="centred">{number(result.copies)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Given = ({ data }: NoteProps) => {
  const { labels, sentences } = data.form;
  if (data.results.length === 0) return <p className="flow">{sentences.noResult}</p>;
  return (
    <>
      <p className="keep-next">{labels.results}:</p>
      <Results data={data} />
      <p className="flow">{sentences.taken}</p>
    </>
  );
};

const Copy = ({ data, copy }: NoteProps & { readonly copy: string }) => {
  const { form, receiver } = data;
  const { labels } = form;
  const [takes, gives] = form.signatures;
  return (
    <Sheet
      foot={footOf([`${labels.dossier}: ${data.dossier}`, copy], data)}
      pageWord={form.sentences.page}
      watermark={null}
    >
      <PaperOpening frame={data} title={[form.title]} under={[copy]} qrText={data.qrText} />
      <Line label={labels.dossier}>
        <b>{data.dossier}</b>
      </Line>
      <Line label={labels.procedure}>{procedureInWords(data.procedure)}</Line>
      <Line label={labels.submitter}>{data.submitter}</Line>
      <Line label={labels.receiver}>
        <b>{receiver.name}</b>
      </Line>
      <OptionalLine label={labels.as} text={data.as} />
      <OptionalLine label={labels.idNumber} text={receiver.idNumber} />
      <OptionalLine label={labels.phone} text={receiver.phone} />
      <Line label={labels.how}>{form.ways[data.how]}</Line>
      <Line label={labels.returned}>{longTime(data.returnedAt)}</Line>
      <Line label={labels.outcome}>{form.outcomes[data.outcome]}</Line>
      <Given data={data} />
      <Signatures
        blocks={[
          { ...takes, name: receiver.name },
          { ...gives, name: data.officer.name },
        ]}
      />
    </Sheet>
  );
};

export const ResultNote = ({ data }: NoteProps) =>
  data.form.copies.map((copy) => <Copy key={copy} data={data} copy={copy} />);
