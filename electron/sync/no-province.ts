/** The port of a folder that shall know no province: enrolled from the project's own data, and nothing is ever asked. */
import type { Province } from '#electron/desk/line/province.ts';
import type { ProvinceLine } from './province.ts';
import { err } from '#shared/result.ts';

const nobody = err({ code: 'province_unreachable' } as const);

export const createNoProvince = (enrol: Province['enrol']): ProvinceLine => ({
  enrol,
  totals: () => Promise.resolve(nobody),
  fetchFile: () => Promise.resolve(nobody),
  presence: () => Promise.resolve(nobody),
  borrowSlot: () => Promise.resolve(nobody),
  sync: () => Promise.resolve(nobody),
  cancel: () => undefined,
  release: () => undefined,
  turn: () => Promise.resolve(),
  state: () => ({
    state: 'never',
    since: null,
    lastContact: null,
    code: null,
    running: false,
    done: 0,
    total: 0,
    files: null,
    filesStoppedUntil: null,
  }),
  close: () => Promise.resolve(),
});
