import { useEffect, useState } from 'react';
import type { Refusal } from '#shared/contract/contract.ts';
import type { OpenPdf } from './pdf.ts';

export interface PdfState {
  readonly pdf: OpenPdf | null;
  readonly refusal: Refusal | null;
}

const nothing: PdfState = { pdf: null, refusal: null };

/** Opens an archived file for as long as it is looked at. */
export const usePdf = (bytes: Uint8Array | undefined): PdfState => {
  const [state, setState] = useState<PdfState>(nothing);
  useEffect(() => {
    if (bytes === undefined) return;
    let left = false;
    let opened: OpenPdf | null = null;
    const open = async (): Promise<void> => {
      try {
        const { openPdf } = await import('./pdf.ts');
        opened = await openPdf(bytes);
        if (left) opened.close();
        else setState({ pdf: opened, refusal: null });
      } catch (fault) {
        console.error(fault);
        if (!left) setState({ pdf: null, refusal: { code: 'archive_unreadable' } });
      }
    };
    void open();
    return () => {
      left = true;
      opened?.close();
      setState(nothing);
    };
  }, [bytes]);
  return state;
};
