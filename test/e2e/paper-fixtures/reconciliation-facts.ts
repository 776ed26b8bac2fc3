/** Invented day ends: equal, different, and closed without a line. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import {
  reconciliationData,
  type ReconciliationData,
  type ReconciliationInput,
} from '#shared/forms/reconciliation-data.ts';
import { currentReconciliationForm } from '#shared/forms/reconciliation-form.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { currentSet, office, officer } from './receipt-facts.ts';

export const deskTotals: DayTotals = {
  from: 101,
  to: 153,
  count: 53,
  hash: '0123456789abcdef'.repeat(4),
  byType: {
    'dossier.accepted': 6,
    'document.issued': 7,
    'document.printed': 12,
    'fee.taken': 3,
    'officer.signedIn': 2,
    'dossier.corrected': 1,
  },
  accepted: 6,
  fees: 1_254_000,
};

export const minutesOf = (changes: Partial<ReconciliationInput> = {}): ReconciliationData =>
  reconciliationData({
    formSet: currentSet(),
    form: currentReconciliationForm,
    office,
    tryOut: true,
    deskName: 'Quầy 2',
    deskId: 'q2-thu-nghiem',
    epoch: 1,
    day: '2026-11-23' as LocalDate,
    closedAt: '2026-11-23T17:04:00' as LocalDateTime,
    officer,
    desk: deskTotals,
    deskKey: '3F2A 91C0 77BE 04D1',
    qrText: `https://tracuu.example.invalid/h#2${'0123456789'.repeat(35)}`,
    province: {
      totals: deskTotals,
      key: 'A0B1 C2D3 E4F5 0617',
      at: '2026-11-23T17:03:58' as LocalDateTime,
      signed: true,
    },
    ...changes,
  });
