/** The appointment slip on paper: one leaf, nothing to sign. */
import { fill } from '#shared/text/fill.ts';
import type { AppointmentSlipData } from './appointment-slip-data.ts';
import { NumberedItems, OptionalLine } from './paper-lines.tsx';
import { footOf, PaperOpening } from './paper-opening.tsx';
import { Line, Sheet } from './sheet.tsx';
import { longTimeWithWeekday } from './wording.ts';

export const AppointmentSlip = ({ data }: { readonly data: AppointmentSlipData }) => {
  const { form, office, officer, bring, home } = data;
  const place = home === '' ? [data.counter, office.name, office.address, office.phone] : [home];
  const { labels, sentences } = form;
  return (
    <Sheet
      foot={footOf([form.title, data.dossier && `${labels.dossier}: ${data.dossier}`], data)}
      pageWord={sentences.page}
      watermark={null}
    >
      <PaperOpening frame={data} title={[form.title]} qrText={data.qrText} />
      {data.citizen === '' ? null : (
        <Line label={labels.citizen}>
          <b>{data.citizen}</b>
        </Line>
      )}
      <OptionalLine label={labels.phone} text={data.phone} />
      <Line label={labels.at}>
        <b>{longTimeWithWeekday(data.at)}</b>
      </Line>
      <Line label={labels.place}>{place.filter((part) => part !== '').join(', ')}</Line>
      <Line label={labels.purpose}>{data.purpose}</Line>
      <OptionalLine label={labels.dossier} text={data.dossier} />
      {bring.length === 0 ? null : (
        <>
          <p className="keep-next">{labels.bring}:</p>
          <NumberedItems items={bring} />
        </>
      )}
      <Line label={labels.officer}>
        {officer.title === '' ? officer.name : fill(sentences.officer, officer)}
      </Line>
      <p className="flow notes">{form.notes.join(' ')}</p>
    </Sheet>
  );
};
