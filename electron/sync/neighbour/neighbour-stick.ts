/** One stick for the office: envelopes of other desks go along with the own one, and their notices come back with it. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Guest } from '#electron/desk/line/neighbour-settings.ts';
import type { Signer } from '#electron/desk/ports.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import {
  answerFilePrefix,
  carriedEnvelopeName,
  MAX_ANSWER_FILE_BYTES,
} from '#shared/protocol/envelope.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { carriedNotice } from './neighbour-notice.ts';
import type { Shelf } from './neighbour-shelf.ts';
import { filesAt, freeOn, onStick, writeWhole } from '../envelope/stick.ts';

const refused = (code: string): { readonly ok: false; readonly error: Refusal } => err({ code });

/** @returns how many envelopes lie on the stick now, each read back */
export const shelfToStick = (
  shelf: Shelf,
  guests: readonly Guest[],
  folder: string,
): Promise<Result<number, Refusal>> =>
  onStick(async () => {
    let written = 0;
    for (const { desk } of guests) {
      const files = await shelf.files(desk);
      for (const { kind, path, sha256, bytes } of files) {
        if (kind !== 'envelope') continue;
        if (bytes > ((await freeOn(folder)) ?? bytes)) return refused('stick_full');
        const envelope = await readFile(path);
        const proven = await writeWhole(
          join(folder, carriedEnvelopeName(desk, sha256)),
          (file) => file.writeFile(envelope),
          async (aside) => (await readFile(aside)).equals(envelope),
        );
        if (!proven) return refused('stick_unproven');
        written += 1;
      }
    }
    return ok(written);
  });

/** @returns how many notices have taken the place of an envelope here; the others on the stick are nobody's here */
export const stickToShelf = (
  shelf: Shelf,
  guests: readonly Guest[],
  from: { readonly signer: Signer; readonly provinceKey: string; readonly path: string },
): Promise<Result<number, Refusal>> =>
  onStick(async () => {
    let taken = 0;
    for (const { desk } of guests) {
      const prefix = answerFilePrefix(desk);
      const files = (await filesAt(from.path, prefix)).filter((file) =>
        basename(file).startsWith(prefix),
      );
      for (const file of files) {
        if ((await stat(file)).size > MAX_ANSWER_FILE_BYTES) continue;
        const notice = await readFile(file);
        const meant = carriedNotice(from.signer, from.provinceKey, notice);
        if (meant?.desk !== desk) continue;
        if (await shelf.answer(desk, meant.envelope, notice)) taken += 1;
      }
    }
    return ok(taken);
  });
