/** Form 02 on paper: one leaf for the citizen, signed by who explained it. */
import { fill } from '#shared/text/fill.ts';
import { NumberedLetter } from './numbered-letter.tsx';
import { AskedLine, ContactLines, NumberedItems, OptionalLine } from './paper-lines.tsx';
import { Line } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import type { SupplementRequestData } from './supplement-request-data.ts';

export const SupplementRequest = ({ data }: { readonly data: SupplementRequestData }) => {
  const { form, office, submitter } = data;
  const { labels, sentences } = form;
  return (
    <NumberedLetter data={data}>
      <Line label={labels.submitter}>
        <b>{submitter.name}</b>
      </Line>
      <OptionalLine label={labels.dossier} text={data.dossier} />
      <AskedLine label={labels.request} request={data.request} procedure={data.procedure} />
      <ContactLines labels={labels} person={submitter} />
      <p className="flow keep-next">{sentences.items}:</p>
      <NumberedItems items={data.items} />
      <Line label={labels.reason}>{data.reason}</Line>
      <p className="flow">
        {fill(office.phone === '' ? sentences.contactInPerson : sentences.contact, {
          office: office.name,
          phone: office.phone,
        })}
      </p>
      <Signatures blocks={[{ ...form.signature, name: data.officer.name }]} />
    </NumberedLetter>
  );
};
