/** The preload's `{invoke, on}`, with the two names that the print window may ask for. */
import type { PrintReady, printChannels } from '#shared/contract/print-page.ts';

interface PrintBridge {
  readonly invoke: {
    (name: typeof printChannels.next, input: Readonly<Record<string, never>>): Promise<unknown>;
    (name: typeof printChannels.ready, input: PrintReady): Promise<unknown>;
  };
}

// What the preload put there; every window has the same one, typed for the desk's own contract.
export const printBridge = Reflect.get(globalThis, 'desk') as PrintBridge;
