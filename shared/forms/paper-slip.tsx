/** Slips to be cut apart: each in two parts, one for the desk and one for the citizen. */
import { formatDate } from '#shared/text/format.ts';
import type { PaperSlipData } from './paper-slip-data.ts';
import { Sheet } from './sheet.tsx';

interface SlipProps {
  readonly data: PaperSlipData;
}

const Blank = ({ label }: { readonly label: string }) => (
  <p className="slip-line">
    <span>{label}:</span>
    <span className="slip-room" />
  </p>
);

const Part = ({
  data: { form, office },
  number,
  part,
}: SlipProps & { readonly number: string; readonly part: string }) => (
  <div className="slip-part">
    <p className="slip-office">{office.name}</p>
    <p className="slip-title">
      {form.title} <span className="slip-which">({part})</span>
    </p>
    <p className="slip-number">{number}</p>
    <p>{form.labels.time}</p>
    <Blank label={form.labels.submitter} />
    <Blank label={form.labels.phone} />
    <Blank label={form.labels.procedure} />
    <Blank label={form.labels.papers} />
    <Blank label={form.labels.officer} />
  </div>
);

export const PaperSlips = ({ data }: SlipProps) => {
  const { form, deskName, issuedOn, tryOut, numbers } = data;
  const [kept, given] = form.parts;
  return (
    <Sheet
      foot={[deskName, formatDate(issuedOn), ...(tryOut === null ? [] : [tryOut])].join(' · ')}
      pageWord={form.page}
      watermark={null}
    >
      <p className="slip-note keep-next">{form.note}</p>
      {numbers.map((number) => (
        <div key={number} className="slip">
          <Part data={data} number={number} part={kept} />
          <Part data={data} number={number} part={given} />
        </div>
      ))}
    </Sheet>
  );
};
