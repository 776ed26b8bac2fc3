/** How a type of paper is put on one printer: what is drawn is not changed by it, only where it lands on the leaf. */
import { documentKinds, paperSizes, type PaperSize } from '#shared/dossier/documents.ts';
import { z } from '#shared/schema.ts';
import type { DrawnSize } from './drawn-sizes.ts';

/** What a choice of printer is for: everything that has no choice of its own, or one type of paper. */
export const printUses = ['all', ...documentKinds, 'queue_ticket'] as const;
export type PrintUse = (typeof printUses)[number];

/** Further than that, it is the wrong paper and not the wrong place. */
const MOST_SHIFT_MM = 20;

const shiftMm = z.number().min(-MOST_SHIFT_MM).max(MOST_SHIFT_MM).multipleOf(0.5);

/** A printer's own word for one of its choices, as `lp -o` takes it: `InputSlot=Tray2`. */
const printerOption = z
  .string()
  .max(200)
  .regex(/^[\w-]+=[\w.+-]+$/);

export const placementShape = z.strictObject({
  /** Millimetres; negative is to the left. */
  right: shiftMm,
  /** Millimetres; negative is up. */
  down: shiftMm,
  /** Percent of the size as drawn, about the middle of the leaf. */
  scale: z.int().min(80).max(110),
});
/** Where a page lands on the leaf. */
export type Placement = z.infer<typeof placementShape>;

export const printerProfile = z.strictObject({
  /** On which the paper is drawn, where it can be drawn on several. */
  paper: z.enum(paperSizes),
  copies: z.int().min(1).max(5),
  placement: placementShape,
  /** From where the leaf is drawn in; null: as the printer decides. */
  tray: printerOption.nullable(),
  /** How dark a thermal printer burns; null: as the printer is set. */
  darkness: printerOption.nullable(),
});
export type PrinterProfile = z.infer<typeof printerProfile>;

export const asDrawn: Placement = { right: 0, down: 0, scale: 100 };

export const isAsDrawn = ({ right, down, scale }: Placement): boolean =>
  right === 0 && down === 0 && scale === 100;

const severalSizes: ReadonlySet<PrintUse> = new Set([
  'all',
  'receipt',
  'guidance_slip',
  'due_slip',
]);

/** Slips that somebody takes home; papers of the office for its own files lie in folders of A4. */
const slips: ReadonlySet<PrintUse> = new Set(['fee_slip', 'result_note', 'appointment_slip']);

/** On which a paper can be drawn, the usual one first: papers take theirs from here, and so do printers. */
export const sizesOf = (use: PrintUse): readonly [PaperSize, ...PaperSize[]] => {
  if (severalSizes.has(use)) return paperSizes;
  if (use === 'queue_ticket') return ['80mm'];
  return [slips.has(use) ? 'A5' : 'A4'];
};

/** Of a paper that is drawn on one size alone. */
export const sizeOf = (use: PrintUse): PaperSize => sizesOf(use)[0];

/** Millimetres; the roll is cut to the length of what is on it. */
const sideMm: Readonly<Record<string, readonly [width: number, length: number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  '80mm': [80, 0],
};

/**
 * Whether nothing is cut off. A smaller paper may lie on a larger leaf.
 *
 * @param offered sizes that the printer has, by their names; null where the system does not know them
 */
export const canTake = (offered: readonly string[] | null, paper: DrawnSize): boolean => {
  if (offered === null || offered.includes(paper)) return true;
  const [width, length] = sideMm[paper] ?? [0, 0];
  return offered.some((name) => {
    const side = sideMm[name];
    return side !== undefined && side[0] >= width && side[1] > 0 && side[1] >= length;
  });
};
