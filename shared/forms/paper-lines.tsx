/** Lines that many papers have: a person, a procedure, a list with numbers. Empty fields leave no line. */
import type { z } from '#shared/schema.ts';
import type { PaperPerson, paperProcedure } from './paper-frame.ts';
import { Line } from './sheet.tsx';

interface OptionalProps {
  readonly label: string;
  readonly text: string | null;
}

export const OptionalLine = ({ label, text }: OptionalProps) =>
  text === null || text === '' ? null : <Line label={label}>{text}</Line>;

interface ContactProps {
  readonly labels: { readonly address: string; readonly phone: string; readonly email: string };
  readonly person: PaperPerson;
}

/** Address, telephone, mail: each only where it is known. */
export const ContactLines = ({ labels, person }: ContactProps) => {
  const reach = [
    person.phone === '' ? null : `${labels.phone}: ${person.phone}`,
    person.email === '' ? null : `${labels.email}: ${person.email}`,
  ].filter((part) => part !== null);
  return (
    <>
      <OptionalLine label={labels.address} text={person.address} />
      {reach.length === 0 ? null : <p className="flow">{reach.join(' · ')}</p>}
    </>
  );
};

export const procedureInWords = ({
  code,
  name,
  case: variant,
}: z.infer<typeof paperProcedure>): string =>
  `${name}${variant === null ? '' : ` – ${variant}`}${code === '' ? '' : ` (${code})`}`;

interface AskedProps {
  readonly label: string;
  readonly request: string;
  readonly procedure: z.infer<typeof paperProcedure> | null;
}

/** What is asked for: the procedure, then the citizen's own words where there are some. */
export const AskedLine = ({ label, request, procedure }: AskedProps) => (
  <Line label={label}>
    {[procedure === null ? '' : procedureInWords(procedure), request]
      .filter((part) => part !== '')
      .join('. ')}
  </Line>
);

export const NumberedItems = ({ items }: { readonly items: readonly string[] }) =>
  items.map((item, index) => (
    // The same thing may be said twice; the list never changes its order.
    <p className="flow item" key={`${index} ${item}`}>
      {index + 1}. {item}
    </p>
  ));
