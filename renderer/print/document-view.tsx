/** A document's typed data as markup; what does not have the form's shape is refused before anything is drawn. */
import type { ReactElement } from 'react';
import type { PrintAssignment } from '#shared/contract/print-page.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { Apology } from '#shared/forms/apology.tsx';
import { apologyShape } from '#shared/forms/apology-data.ts';
import { PaperSlips } from '#shared/forms/paper-slip.tsx';
import { paperSlipShape } from '#shared/forms/paper-slip-data.ts';
import { GuidanceSlip } from '#shared/forms/guidance-slip.tsx';
import { guidanceSlipShape } from '#shared/forms/guidance-slip-data.ts';
import { PublicNotice } from '#shared/forms/public-notice.tsx';
import { publicNoticeShape } from '#shared/forms/public-notice-data.ts';
import { Receipt } from '#shared/forms/receipt.tsx';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import { Reconciliation } from '#shared/forms/reconciliation.tsx';
import { reconciliationShape } from '#shared/forms/reconciliation-data.ts';
import { RecoveryKey } from '#shared/forms/recovery-key.tsx';
import { recoveryKeyShape } from '#shared/forms/recovery-key-data.ts';
import { unreachable } from '#shared/result.ts';

export interface DocumentView {
  /** ASCII: it becomes the title of the PDF. */
  readonly title: string;
  readonly markup: ReactElement;
}

/** @throws when the data is not of the form's shape: a defect of the desk. */
export const documentView = ({ kind, paper, data }: PrintAssignment): DocumentView => {
  switch (kind) {
    case 'receipt': {
      const receipt = receiptShape.parse(data);
      const number = receipt.dossiers[0]?.number ?? '';
      return {
        title: asciiTitle(`${receipt.form.title.join(' ')} ${number}`),
        markup: <Receipt data={receipt} paper={paper} />,
      };
    }
    case 'reconciliation': {
      const minutes = reconciliationShape.parse(data);
      return {
        title: asciiTitle(`${minutes.form.title} ${minutes.deskName} ${minutes.day}`),
        markup: <Reconciliation data={minutes} />,
      };
    }
    case 'recovery_key': {
      const key = recoveryKeyShape.parse(data);
      return { title: asciiTitle(key.title), markup: <RecoveryKey data={key} /> };
    }
    case 'guidance_slip': {
      const slip = guidanceSlipShape.parse(data);
      return { title: asciiTitle(slip.form.title), markup: <GuidanceSlip data={slip} /> };
    }
    case 'apology': {
      const letter = apologyShape.parse(data);
      return {
        title: asciiTitle(`${letter.form.title.join(' ')} ${letter.dossier.number}`),
        markup: <Apology data={letter} />,
      };
    }
    case 'paper_slips': {
      const sheet = paperSlipShape.parse(data);
      return {
        title: asciiTitle(`${sheet.form.title} ${sheet.numbers[0] ?? ''}`),
        markup: <PaperSlips data={sheet} />,
      };
    }
    case 'public_notice': {
      const notice = publicNoticeShape.parse(data);
      return {
        title: asciiTitle(`${notice.form.title} ${notice.code}`),
        markup: <PublicNotice data={notice} />,
      };
    }
    default:
      return unreachable(kind);
  }
};
