/** The note of a result on paper: one sheet for each copy. */
import { OptionalLine, procedureInWords } from './paper-lines.tsx';
import { footOf, PaperOpening } from './paper-opening.tsx';
import { OriginalsAndCopies } from './papers-table.tsx';
import type { ResultNoteData } from './result-note-data.ts';
import { Line, Sheet } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import { longTime } from './wording.ts';

interface NoteProps {
  readonly data: ResultNoteData;
}

const Given = ({ data }: NoteProps) => {
  const { labels, sentences } = data.form;
  if (data.results.length === 0) return <p className="flow">{sentences.noResult}</p>;
  return (
    <>
      <p className="keep-next">{labels.results}:</p>
      <OriginalsAndCopies columns={data.form.columns} papers={data.results} />
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
          { ...takes, name: receiver.name, drawn: data.signature },
          { ...gives, name: data.officer.name },
        ]}
      />
    </Sheet>
  );
};

export const ResultNote = ({ data }: NoteProps) =>
  data.form.copies.map((copy) => <Copy key={copy} data={data} copy={copy} />);
