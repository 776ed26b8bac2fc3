/** For "Cần xử lý": papers that are owed and could not be drawn. */
import type { HomeOverview } from '#shared/contract/outputs.ts';
import { closeEntry, owedMinutes } from './owed-minutes.ts';
import type { DeskStore } from './ports.ts';

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
  ...owedMinutes(read).flatMap((close) => {
    const day = closeEntry(read, close)?.payload.day;
    return day === undefined
      ? []
      : [{ code: 'minutes_missing', dossier: null, number: null, values: { day } }];
  }),
];
