/**
 * What may be written about a fault: its kind and where it happened. A database quotes values in its messages,
 * and values are people: of those the message stays out.
 */
const framesOf = (fault: Error): string =>
  (fault.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' | ');

export interface SaidFault {
  readonly fault: string;
  readonly sqlState?: string;
  readonly message?: string;
  readonly frames?: string;
}

export const sayFault = (fault: unknown): SaidFault => {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const frames = framesOf(fault);
  return 'code' in fault && typeof fault.code === 'string'
    ? { fault: fault.name, sqlState: fault.code, frames }
    : { fault: fault.name, message: fault.message, frames };
};
