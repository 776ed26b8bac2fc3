/**
 * Reads a catalogue, one line of JSON a record, from any source and of any length: a bad line is reported with
 * its number and never stops the rest.
 */
import { importLine, type Edition, type ImportRefusal } from './import-record.ts';
import type { LineOverlong } from './line-splitter.ts';
import type { Procedure } from './procedure.ts';

export type LineRefusal =
  | ImportRefusal
  | { readonly code: 'line_too_long' }
  /** `firstLine` is where the code stood before. */
  | { readonly code: 'duplicate_code'; readonly procedure: string; readonly firstLine: number };

export interface RefusedLine {
  /** Counts from 1, blank lines included. */
  readonly line: number;
  readonly refusal: LineRefusal;
}

/** `read` = `ready` + `needsConfirmation` + refused lines; blank lines are not read. */
export interface CatalogueReport {
  readonly read: number;
  /** Every channel states an amount and a unit. */
  readonly ready: number;
  /** Some channel lacks one of them. */
  readonly needsConfirmation: number;
  readonly refused: readonly RefusedLine[];
}

export interface CatalogueReader {
  /** Takes the next line and gives the procedure it holds; null for blank and refused lines. */
  readonly take: (line: string | LineOverlong) => Procedure | null;
  readonly report: () => CatalogueReport;
}

/** One reader reads one catalogue; it remembers the codes seen, nothing else of the lines. */
export const catalogueReader = (edition: Edition): CatalogueReader => {
  const firstLines = new Map<string, number>();
  const refused: RefusedLine[] = [];
  let line = 0;
  let ready = 0;
  let needsConfirmation = 0;

  const refuse = (refusal: LineRefusal): null => {
    refused.push({ line, refusal });
    return null;
  };

  const take = (text: string | LineOverlong): Procedure | null => {
    line += 1;
    if (typeof text !== 'string') return refuse({ code: 'line_too_long' });
    // trim() also takes a byte order mark and the carriage return of a Windows file
    const body = text.trim();
    if (body === '') return null;
    const imported = importLine(body, edition);
    if (!imported.ok) return refuse(imported.error);
    const { procedure, timesStated } = imported.value;
    const firstLine = firstLines.get(procedure.code);
    if (firstLine !== undefined) {
      return refuse({ code: 'duplicate_code', procedure: procedure.code, firstLine });
    }
    firstLines.set(procedure.code, line);
    if (timesStated) ready += 1;
    else needsConfirmation += 1;
    return procedure;
  };

  return {
    take,
    report: () => ({
      read: ready + needsConfirmation + refused.length,
      ready,
      needsConfirmation,
      refused: [...refused],
    }),
  };
};

/** The report alone, for lines that are already in memory. */
export const checkCatalogue = (
  lines: Iterable<string | LineOverlong>,
  edition: Edition,
): CatalogueReport => {
  const reader = catalogueReader(edition);
  for (const line of lines) reader.take(line);
  return reader.report();
};
