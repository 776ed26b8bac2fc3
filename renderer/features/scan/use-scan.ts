/** Listens to the whole window for a scanner; what its first keys left in the fields is taken back. */
import { useEffect, useRef } from 'react';
import { createScanReader } from './scan-reader.ts';
import type { ScanStart } from './scan-start.ts';

const SILENCE_MS = 400;

export interface ScanPorts {
  readonly onCode: (text: string) => void;
  /** Before a key reaches a field: gives how to put back what the fields hold now. */
  readonly remember: () => () => void;
}

export const useScan = (start: ScanStart, ports: ScanPorts): void => {
  const current = useRef(ports);
  useEffect(() => {
    current.current = ports;
  });
  useEffect(() => {
    const reader = createScanReader(start);
    /** One for each of the last keys: a code is known as one only when so many of it have arrived. */
    const putBack: (() => void)[] = [];
    let timer = 0;

    const waitForSilence = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const text = reader.silence();
        if (text !== null) current.current.onCode(text);
      }, SILENCE_MS);
    };

    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') return;
      if (!reader.reading()) {
        putBack.push(current.current.remember());
        if (putBack.length > start.length) putBack.shift();
      }
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
      if (verdict.began) putBack[0]?.();
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
  }, [start]);
};
