/** How this desk puts receipts and guidance slips on paper where nobody says otherwise. */
import { paperStyle, type PaperStyle } from '#shared/dossier/paper-style.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';

const STYLE = 'print.style';

export const officeStyle = (store: Pick<StoreReader, 'setting'>): PaperStyle =>
  paperStyle.safeParse(store.setting(STYLE)).data ?? 'plain';

export const saveOfficeStyle = (tx: StoreWriter, style: PaperStyle): void =>
  tx.saveSetting(STYLE, style);
