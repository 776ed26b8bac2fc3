/** For "Cần xử lý": papers that are owed and could not be drawn, and archived files that are lost. */
import type { HomeOverview } from '#shared/contract/outputs.ts';
import { lostFiles } from './lost-files.ts';
import { owedMinutes } from '../papers/owed-minutes.ts';
import type { DeskStore } from '../ports.ts';

const SHOWN = 20;

export const papersToSettle = ({
  read,
}: Pick<DeskStore, 'read'>): readonly HomeOverview['attention'][number][] => [
  ...read
    .dossiersWithoutReceipt()
    .slice(0, SHOWN)
    .map((dossier) => ({
      code: 'receipt_missing',
      dossier,
      number: read.dossierRow(dossier)?.number ?? null,
      values: {},
    })),
  ...lostFiles(read).flatMap((name) => {
    const document = read.document(name);
    const [dossier] = document?.dossiers ?? [];
    const number = dossier === undefined ? null : (read.dossierRow(dossier)?.number ?? null);
    const values = { document: name, kind: document?.kind ?? '' };
    return document === null
      ? []
      : [{ code: 'file_lost', dossier: dossier ?? null, number, values }];
  }),
  ...owedMinutes(read).flatMap((close) => {
    const of = close.by ?? close;
    const day = read.closeNamed(close)?.close.payload.day;
    return day === undefined
      ? []
      : [
          {
            code: 'minutes_missing',
            dossier: null,
            number: null,
            // One day may have several: those of a close, and those of what was said of it later.
            values: { day, epoch: of.epoch, seq: of.seq },
          },
        ];
  }),
];
