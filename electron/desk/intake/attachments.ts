/**
 * Files of papers: in the archive before any form or entry names them. A file that was put for a form which is gone,
 * and that no entry ever named, is cleared away a day later.
 */
import { attachmentLimits, type AttachedFile } from '#shared/attachment/attachment.ts';
import { filesHeldBy } from '#shared/attachment/of-form.ts';
import { takeForArchive } from '#shared/attachment/take-file.ts';
import { epochMsOf, instantOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { storedForm } from '#shared/contract/intake-form.ts';
import type { FileContent } from '#shared/contract/outputs.ts';
import { filesOfDossier } from '#shared/dossier/attached.ts';
import { dataFilesOf } from '#shared/dossier/department-news.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { ok, type Result } from '#shared/result.ts';
import { hasCaughtUp } from '../catching-up.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { hexOf } from '../identifiers.ts';
import { fetchFile } from '../line/fetched-file.ts';
import { storeFailureOf } from '../store-failure.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whoever lost a form by mistake has the day to find its papers again. */
const KEPT_MS = 24 * 3_600_000;

/** The last part of a path, for people. */
const nameOf = (name: string): string =>
  cleanText(name.split(/[\\/]/u).at(-1) ?? '').slice(0, attachmentLimits.nameLength);

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface AskedFile {
  /** Where it is named; null for a file of a form. */
  readonly dossier: string | null;
  readonly sha256: string;
  readonly onlyHere: boolean;
}

export const createAttachments = (context: DeskContext) => {
  const { store, blobs, surroundings } = context;

  /** Null where the disk does not give it, or gives something else. */
  const here = (sha256: string): Bytes | null => {
    try {
      return blobs.get(sha256);
    } catch (fault) {
      if (storeFailureOf(fault)?.code !== 'damaged') throw fault;
      return null;
    }
  };

  /** Another desk's, or one that this disk lost: the province may hold it. */
  const fetched = async (sha256: string): Promise<Result<FileContent, Refusal>> => {
    const found = await fetchFile(context, sha256);
    if (!found.ok) return refuse('attachment_needs_line');
    if (found.value === null) return refuse('attachment_missing');
    found.value.keep();
    return ok({ bytes: found.value.bytes });
  };

  const isNamed = (id: string, sha256: string): boolean => {
    const dossier = store.read.dossier(id);
    if (dossier === null) return false;
    const named = [...filesOfDossier(dossier), ...dataFilesOf(dossier)];
    return named.some((file) => file.sha256 === sha256);
  };

  return {
    add: ({ name, bytes, pages }: NewFile): Result<AttachedFile, Refusal> => {
      const type = takeForArchive(bytes);
      if (!type.ok) {
        const { code, ...more } = type.error;
        return refuse(code, more);
      }
      const sha256 = hexOf(surroundings.sha256(bytes));
      // Noted first: a file that nobody knows of would stay for ever.
      store.write((tx) => tx.saveAttached(sha256, nowOf(context)));
      const kept = blobs.put(bytes);
      return ok({
        ...kept,
        name: nameOf(name),
        type: type.value,
        pages: type.value === 'application/pdf' ? pages : 1,
      });
    },

    /** Of a dossier also from the province, when this machine has it no more or never had it. */
    file: async ({
      dossier,
      sha256,
      onlyHere,
    }: AskedFile): Promise<Result<FileContent, Refusal>> => {
      const known = dossier === null ? store.read.isAttached(sha256) : isNamed(dossier, sha256);
      if (!known) return refuse('attachment_unknown');
      const bytes = here(sha256);
      if (bytes !== null) return ok({ bytes });
      if (onlyHere) return refuse('attachment_not_here');
      return dossier === null ? refuse('attachment_gone') : fetched(sha256);
    },

    /** At the start: no window holds a form then that is not on disk. */
    sweep: (): void => {
      // Entries that name them may still be on their way back from the province.
      if (!hasCaughtUp(store.read).ok) return;
      const before = instantOf(epochMsOf(nowOf(context)) - KEPT_MS);
      const held = new Set(
        store.read.drafts().flatMap(({ form }) => filesHeldBy(storedForm(JSON.parse(form)))),
      );
      for (const sha256 of store.read.unnamedAttached(before)) {
        if (held.has(sha256)) continue;
        blobs.drop(sha256);
        store.write((tx) => tx.deleteAttached(sha256));
      }
    },
  };
};

export type Attachments = ReturnType<typeof createAttachments>;
