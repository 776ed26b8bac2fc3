/** Listens to the whole window for a scanner; what the first keys left in the field is taken back by `onBegin`. */
import { useEffect, useRef } from 'react';
import { createScanReader } from './scan-reader.ts';

const SILENCE_MS = 400;

export interface ScanPorts {
  /** A code has been recognised: put back what the field held before its first key. */
  readonly onBegin: () => void;
  readonly onCode: (text: string) => void;
  /** The first key after a pause: remember what the fields hold now. */
  readonly onFirstKey: () => void;
}

export const useScan = (ports: ScanPorts): void => {
  const current = useRef(ports);
  useEffect(() => {
    current.current = ports;
  });
  useEffect(() => {
    const reader = createScanReader();
    let timer = 0;
    let lastKey = Number.NEGATIVE_INFINITY;

    const waitForSilence = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const text = reader.silence();
        if (text !== null) current.current.onCode(text);
      }, SILENCE_MS);
    };

    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') return;
      if (!reader.reading() && event.timeStamp - lastKey > SILENCE_MS) current.current.onFirstKey();
      lastKey = event.timeStamp;
      const verdict = reader.key({
        code: event.code,
        key: event.key,
        shift: event.shiftKey,
        time: event.timeStamp,
      });
      if (verdict.kind === 'pass') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (verdict.kind === 'done') {
        window.clearTimeout(timer);
        current.current.onCode(verdict.text);
        return;
      }
      if (verdict.began) current.current.onBegin();
      waitForSilence();
    };

    const onInput = (event: InputEvent): void => {
      if (event.inputType !== 'insertText' || event.data === null) return;
      if (reader.text(event.data, event.timeStamp).kind === 'pass') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      waitForSilence();
    };

    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('beforeinput', onInput, { capture: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('beforeinput', onInput, { capture: true });
    };
  }, []);
};
