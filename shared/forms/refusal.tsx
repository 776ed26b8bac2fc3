/** Form 03 on paper: why a dossier is not taken in, signed by both sides of the counter. */
import { fill } from '#shared/text/fill.ts';
import { NumberedLetter } from './numbered-letter.tsx';
import { AskedLine, ContactLines, NumberedItems, OptionalLine } from './paper-lines.tsx';
import type { RefusalData } from './refusal-data.ts';
import { Line } from './sheet.tsx';
import { Signatures } from './signatures.tsx';

const Reasons = ({ reasons }: { readonly reasons: readonly string[] }) =>
  reasons.length === 1 ? (
    <p className="flow item">{reasons[0]}</p>
  ) : (
    <NumberedItems items={reasons} />
  );

export const Refusal = ({ data }: { readonly data: RefusalData }) => {
  const { form, office, submitter } = data;
  const { labels, sentences } = form;
  const [submitterBlock, officerBlock] = form.signatures;
  return (
    <NumberedLetter data={data}>
      <Line label={labels.receivingUnit}>
        {[office.name, office.address, office.phone].filter((part) => part !== '').join(', ')}
      </Line>
      <Line label={labels.submitter}>
        <b>{submitter.name}</b>
      </Line>
      <ContactLines labels={labels} person={submitter} />
      <OptionalLine label={labels.dossier} text={data.dossier} />
      <AskedLine label={labels.request} request={data.request} procedure={data.procedure} />
      <p className="flow keep-next">{fill(sentences.refused, { office: office.name })}:</p>
      <Reasons reasons={data.reasons} />
      <p className="flow">{sentences.close}</p>
      <Signatures
        blocks={[
          { ...submitterBlock, name: submitter.name },
          { ...officerBlock, name: data.officer.name },
        ]}
      />
    </NumberedLetter>
  );
};
