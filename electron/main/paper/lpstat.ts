/** Reads what `lpstat` says of the printers, in its untranslated words. */
import type { PrinterInfo } from '#electron/desk/papers/paper-ports.ts';

export type PrinterStanding = Pick<PrinterInfo, 'name' | 'description' | 'ready'>;

const descriptionOf = (block: string): string =>
  /^\s+Description: (.*)$/m.exec(block)?.[1]?.trim() ?? '';

/**
 * @param states answer of `lpstat -l -p`: a line `printer NAME …` and indented lines for each printer
 * @param accepting answer of `lpstat -a`: a line `NAME accepting requests since …` or `NAME not accepting …`
 */
export const readPrinters = (states: string, accepting: string): readonly PrinterStanding[] => {
  const refusing = new Set(
    accepting.split('\n').flatMap((line) => /^(\S+) not accepting requests/.exec(line)?.[1] ?? []),
  );
  return states.split(/^(?=printer )/m).flatMap((block) => {
    const name = /^printer (\S+)/.exec(block)?.[1];
    if (name === undefined) return [];
    const ready = !/^printer \S+ disabled/.test(block) && !refusing.has(name);
    return [{ name, description: descriptionOf(block) || name, ready }];
  });
};
