/** Form 05 of 2025 on paper: a letter of the head of the office, with seal. */
import { fill } from '#shared/text/fill.ts';
import { NumberedLetter } from './numbered-letter.tsx';
import { OptionalLine, procedureInWords } from './paper-lines.tsx';
import { Line } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import type { StopNoticeData } from './stop-notice-data.ts';
import { longTime } from './wording.ts';

export const StopNotice = ({ data }: { readonly data: StopNoticeData }) => {
  const { form, office, to, signer } = data;
  const { labels, sentences } = form;
  const said = { office: office.name, date: longTime(data.stoppedAt) };
  return (
    <NumberedLetter data={data}>
      <Line label={labels.to}>
        <b>{to.name}</b>
      </Line>
      <OptionalLine label={labels.address} text={to.address} />
      <OptionalLine label={labels.phone} text={to.phone} />
      <p className="flow">{fill(sentences.stopped, said)}</p>
      <Line label={labels.dossier}>
        <b>{data.dossier}</b>
      </Line>
      <OptionalLine label={labels.owner} text={data.owner} />
      <Line label={labels.procedure}>{procedureInWords(data.procedure)}</Line>
      <Line label={labels.received}>{longTime(data.receivedAt)}</Line>
      <Line label={labels.reason}>
        <b>{data.reason}</b>
      </Line>
      <OptionalLine label={labels.basis} text={data.basis} />
      <p className="flow">{fill(sentences.contact, said)}</p>
      <p className="flow">{sentences.close}</p>
      <Signatures
        lead={{ title: labels.copies, lines: form.copies }}
        blocks={[{ ...form.signature, name: signer.name }]}
      />
    </NumberedLetter>
  );
};
