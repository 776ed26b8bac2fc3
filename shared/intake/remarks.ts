/**
 * What can be said of an intake form: `missing` and `invalid` stand in the way of acceptance, a `warning` never
 * does. `field` is the path in the form (`submitter.name`, `fees.0.amount`); texts are in `#shared/text`.
 */
export interface Remark {
  readonly code: string;
  readonly field: string;
  readonly level: 'missing' | 'invalid' | 'warning';
  readonly values?: Readonly<Record<string, string | number>>;
}

export const blocks = ({ level }: Remark): boolean => level !== 'warning';
