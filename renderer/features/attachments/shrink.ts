/** Files made small and bare before they leave the window. */
import type { PictureKind } from '#shared/attachment/file-kind.ts';
import { createOrders } from './orders.ts';
import PdfWorker from './pdf-worker.ts?worker';
import ShrinkWorker from './shrink-worker.ts?worker';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ShrinkOrder {
  readonly kind: PictureKind;
  readonly bytes: Bytes;
}

/** A grey JPEG of at most A4 at 150 dpi; null where the picture cannot be drawn. */
export const shrinkPicture = createOrders<ShrinkOrder>(() => new ShrinkWorker());

/** The same pages, written anew; null where the file does not hold together. */
export const shrinkPdf = createOrders<Bytes>(() => new PdfWorker());
