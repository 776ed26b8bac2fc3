/** A place in the queue, large enough to be read at arm's length. */
import { fill } from '#shared/text/fill.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { OptionalLine } from './paper-lines.tsx';
import { footOf } from './paper-opening.tsx';
import type { QueueTicketData } from './queue-ticket-data.ts';
import { Line, Sheet } from './sheet.tsx';

export const QueueTicket = ({ data }: { readonly data: QueueTicketData }) => {
  const { form, office, ahead } = data;
  const { labels, sentences } = form;
  return (
    <Sheet foot={footOf([data.number], data)} pageWord={sentences.page} watermark={null}>
      <div className="ticket">
        <p>{office.superior}</p>
        <p className="office-name">{office.name}</p>
        <h1>{form.title}</h1>
        <p className="ticket-number">{data.number}</p>
      </div>
      <OptionalLine label={labels.group} text={data.group} />
      <OptionalLine label={labels.counter} text={data.counter} />
      <Line label={labels.issued}>{formatDateTime(data.issuedAt)}</Line>
      <p className="flow">
        {ahead === 0 ? sentences.noneAhead : fill(sentences.ahead, { count: ahead })}
      </p>
      <p className="flow notes">{form.notes.join(' ')}</p>
    </Sheet>
  );
};
