/** What the shell and the desk's worker say to each other. */
import type { DeskEventName, DeskEvents } from '#shared/contract/bridge.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { Result } from '#shared/result.ts';
import type { PrintOrder, RenderRequest } from '#electron/desk/papers/paper-ports.ts';

/** Given to the worker when it starts. */
export interface WorkerSetup {
  readonly dataFolder: string;
  /** Among the user's documents: papers saved as files. */
  readonly papersFolder: string;
  /** Added to the machine's clock; only in tests and try-outs, refused when packaged. */
  readonly clockOffsetMs: number;
  readonly tryOut: TryOut | null;
}

/** How `npm start` enrols its desk with the embedded province, without anybody typing. */
export interface TryOut {
  readonly url: string;
  /** Null once the desk is enrolled. */
  readonly code: string | null;
  readonly deskName: string;
  readonly officer: string;
  readonly personalCode: string;
}

/** Things only the shell can do. */
export interface ShellCalls {
  readonly render: { readonly input: RenderRequest };
  /** As `render`, of what may take its time. */
  readonly render_list: { readonly input: RenderRequest };
  readonly render_call_off: { readonly input: null };
  readonly printers: { readonly input: null };
  readonly print: {
    readonly input: PrintOrder & { readonly pdf: Uint8Array<ArrayBuffer> };
  };
  /** A job of the system's queue, to be taken back. */
  readonly withdraw: { readonly input: string };
  readonly displays: { readonly input: null };
  /** The system's dialog for a folder: its path, or null when nothing was chosen. */
  readonly choose_folder: { readonly input: null };
  readonly keyring_available: { readonly input: null };
  readonly keyring_seal: { readonly input: { readonly secret: Uint8Array } };
  readonly keyring_open: { readonly input: { readonly sealed: Uint8Array } };
}
export type ShellCallName = keyof ShellCalls;

export type ToWorker =
  | { readonly kind: 'invoke'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'reply_failed'; readonly id: number; readonly reason: string }
  | { readonly kind: 'stop' };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly value: Result<unknown, Refusal> }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: ShellCallName;
      readonly input: unknown;
    }
  | {
      readonly kind: 'event';
      readonly name: DeskEventName;
      readonly value: DeskEvents[DeskEventName];
    }
  | { readonly kind: 'log'; readonly message: string; readonly detail: string }
  | { readonly kind: 'stopped' };
