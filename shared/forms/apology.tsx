/** Form 04 on paper: an apology with the new date, signed by the head, with seal. */
import { fill } from '#shared/text/fill.ts';
import type { ApologyData } from './apology-data.ts';
import { Letterhead } from './letterhead.tsx';
import { OptionalLine } from './paper-lines.tsx';
import { CodedTitle } from './paper-opening.tsx';
import { Line, Sheet } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import { longTime, longTimeWithWeekday } from './wording.ts';

interface ApologyProps {
  readonly data: ApologyData;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

export const Apology = ({ data }: ApologyProps) => {
  const { form, office, dossier, to, signer } = data;
  const { labels, sentences } = form;
  const said = {
    office: office.name,
    procedure: dossier.procedure,
    field: dossier.field,
    time: capital(longTime(dossier.receivedAt)),
  };
  return (
    <Sheet
      foot={[dossier.number, ...(data.tryOut ? [data.marks.tryOut] : [])].join(' · ')}
      pageWord={sentences.page}
      watermark={null}
      layout="letter"
    >
      <Letterhead
        form={data.letterhead}
        office={office}
        date={data.issuedOn}
        number={`${labels.number}: ${data.seriesNumber}`}
      />
      <CodedTitle label={dossier.number} qrText={data.qrText}>
        {form.title.map((line) => (
          <h1 key={line}>{line}</h1>
        ))}
        <p className="numbering">{form.numberingLine}</p>
      </CodedTitle>
      <Line label={labels.to}>
        <b>{to.name}</b>
      </Line>
      <OptionalLine label={labels.address} text={to.address} />
      <OptionalLine label={labels.phone} text={to.phone} />
      <p className="flow">{fill(sentences.received, said)}</p>
      <Line label={labels.dossier}>
        <b>{dossier.number}</b>
      </Line>
      <p className="flow">
        {data.was === null
          ? sentences.notPromised
          : fill(sentences.promised, { due: longTimeWithWeekday(data.was) })}
      </p>
      <p className="flow">{fill(sentences.late, said)}</p>
      <Line label={labels.reason}>{data.reason}</Line>
      <p className="flow">
        <b>{fill(sentences.apology, { ...said, due: longTimeWithWeekday(data.dueAt) })}</b>
      </p>
      <p className="flow">{sentences.close}</p>
      <Signatures
        lead={{ title: labels.copies, lines: form.copies }}
        blocks={[{ ...form.signature, name: signer.name }]}
      />
    </Sheet>
  );
};
