/** The sizes in which papers are drawn: those of dossiers, and one more for what is put up on a wall. */
import { paperSizes } from '#shared/dossier/documents.ts';

export const drawnSizes = [...paperSizes, 'A3'] as const;
export type DrawnSize = (typeof drawnSizes)[number];

/** Of a public notice, the usual one first. */
export const wallSizes = ['A4', 'A3'] as const satisfies readonly DrawnSize[];
export type WallSize = (typeof wallSizes)[number];
