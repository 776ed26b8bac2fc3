/** Head of an administrative paper after NĐ 30/2020/NĐ-CP: office on the left, state and motto on the right. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import type { LetterheadForm } from './form-set.ts';
import { writtenDate } from './wording.ts';

interface LetterheadProps {
  readonly form: LetterheadForm;
  readonly office: { readonly superior: string; readonly name: string; readonly place: string };
  readonly date: LocalDate;
  /** The paper's own, "Số: 17/HDHS"; null where it bears none. */
  readonly number?: string | null;
}

export const Letterhead = ({ form, office, date, number = null }: LetterheadProps) => (
  <header className="letterhead">
    <div className="letterhead-office">
      <p>{office.superior}</p>
      <p className="office-name">{office.name}</p>
      {number === null ? null : <p className="paper-number">{number}</p>}
    </div>
    <div className="letterhead-state">
      <p className="state">{form.state}</p>
      <p className="motto">
        <span>{form.motto}</span>
      </p>
      <p className="place-and-date">
        {fill(form.placeAndDate, { place: office.place, ...writtenDate(date) })}
      </p>
    </div>
  </header>
);
