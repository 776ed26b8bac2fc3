/** Giving to the desk next door: paired with a code, then envelope by envelope, and the notices back. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NeighbourVisit } from '#electron/desk/line/neighbour-ports.ts';
import type { Carrier } from '#electron/desk/line/neighbour-settings.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import {
  guestIdentity,
  keepingAnswer,
  neighbourPaths,
  neighbourRefusal,
  neighbourRefusalCodes,
  pairAnswer,
  PAIRING_IDENTITY,
  type Keeping,
  type PairRequest,
} from '#shared/protocol/neighbour.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { sealFile, type SealPorts } from '../envelope/envelope-seal.ts';
import { codeKey } from './neighbour-code.ts';
import { askNeighbour, type NeighbourAnswer, type NeighbourQuestion } from './neighbour-line.ts';
import { parseJson } from '../envelope/sealed-coat.ts';

export interface VisitPorts extends SealPorts {
  /** Files that are only passing through. */
  readonly folder: string;
  readonly cancel: AbortSignal;
}

const WORDS_TIMEOUT_MS = 8_000;
const FILE_TIMEOUT_MS = 60_000;
/**
 * Of the content of one envelope: the carrier's line takes it in one piece, at 64 kbit/s in about three minutes. A paper
 * that is larger waits for this desk's own line or for a stick.
 */
export const GIVEN_BYTES = 1_500_000;

const refused = (code: string): { readonly ok: false; readonly error: Refusal } => err({ code });

const wordsOf = ({ body }: NeighbourAnswer): unknown =>
  parseJson(Buffer.from(body).toString('utf8'));

/** A refusal that this program has no sentence for is one that it does not understand. */
const believed = (answer: Result<NeighbourAnswer, Refusal>): Result<NeighbourAnswer, Refusal> => {
  if (!answer.ok || answer.value.status === 200) return answer;
  const said = neighbourRefusal.safeParse(wordsOf(answer.value));
  const known = Object.values(neighbourRefusalCodes).find((code) => code === said.data?.error);
  return refused(known ?? neighbourRefusalCodes.invalid);
};

const keepingIn = (answer: Result<NeighbourAnswer, Refusal>): Result<Keeping, Refusal> => {
  const said = believed(answer);
  if (!said.ok) return said;
  const keeping = keepingAnswer.safeParse(wordsOf(said.value));
  return keeping.success ? ok(keeping.data) : refused(neighbourRefusalCodes.invalid);
};

export const createNeighbourVisit = (ports: VisitPorts): NeighbourVisit => {
  const { store, folder, cancel } = ports;

  const as = async ({ address, port, key }: Carrier, question: NeighbourQuestion) => {
    const identity = store.read.identity();
    if (identity === null) return refused('not_enrolled');
    const speaker = {
      address,
      port,
      identity: guestIdentity(identity.desk),
      key: Buffer.from(key, 'base64'),
    };
    return askNeighbour(speaker, question, cancel);
  };

  const quick = (method: 'GET' | 'DELETE', path: string): NeighbourQuestion => ({
    method,
    path,
    timeoutMs: WORDS_TIMEOUT_MS,
  });

  let tidied = false;
  /** What a kill left in it belongs to nobody. */
  const passing = async (): Promise<string> => {
    if (!tidied) await rm(folder, { recursive: true, force: true });
    tidied = true;
    await mkdir(folder, { recursive: true });
    return folder;
  };

  return {
    join: async ({ address, port }, code) => {
      const identity = store.read.identity();
      if (identity === null) return refused('not_enrolled');
      const key = codeKey(code);
      if (key === null) return refused('neighbour_code_wrong');
      const { desk, deskName: name, office, provinceKey } = identity;
      const words: PairRequest = { desk, name, office, provinceKey };
      const answer = await askNeighbour(
        { address, port, identity: PAIRING_IDENTITY, key },
        {
          method: 'POST',
          path: neighbourPaths.pair,
          body: Buffer.from(JSON.stringify(words), 'utf8'),
          timeoutMs: WORDS_TIMEOUT_MS,
        },
        cancel,
      );
      // Nobody is known by name yet: what TLS did not let through is the code.
      if (!answer.ok && answer.error.code === neighbourRefusalCodes.stranger)
        return refused('neighbour_code_wrong');
      const said = believed(answer);
      if (!said.ok) return said;
      const paired = pairAnswer.safeParse(wordsOf(said.value));
      return paired.success ? ok(paired.data) : refused(neighbourRefusalCodes.invalid);
    },

    ask: async (carrier) => keepingIn(await as(carrier, quick('GET', neighbourPaths.keeping))),

    give: async ({ carrier, after, withoutFiles, closes }) => {
      const sealed = await sealFile(
        ports,
        { folder: await passing(), closes, progress: () => undefined },
        { after, withoutFiles, maxBytes: GIVEN_BYTES },
      );
      if (!sealed.ok) return sealed.error.code === 'envelope_nothing' ? ok(null) : sealed;
      const { path, sha256, epoch, from, to, files } = sealed.value;
      try {
        // Nothing but files that cannot be read any more: not worth a journey.
        if (to < from && files.length === 0) return ok(null);
        const question: NeighbourQuestion = {
          method: 'PUT',
          path: `${neighbourPaths.envelope}${sha256}`,
          body: await readFile(path),
          timeoutMs: FILE_TIMEOUT_MS,
        };
        const keeping = keepingIn(await as(carrier, question));
        if (!keeping.ok) return keeping;
        const { envelopes, notices } = keeping.value;
        return [...envelopes, ...notices].some((file) => file.sha256 === sha256)
          ? ok({ sha256, epoch, from, to, files: [...files] })
          : refused(neighbourRefusalCodes.invalid);
      } finally {
        await rm(path, { force: true });
      }
    },

    fetchNotice: async (carrier, sha256, take) => {
      const at = `${neighbourPaths.notice}${sha256}`;
      const question = { ...quick('GET', at), timeoutMs: FILE_TIMEOUT_MS };
      const answer = believed(await as(carrier, question));
      if (!answer.ok) return answer;
      const path = join(await passing(), `notice-${sha256}.qmc`);
      try {
        await writeFile(path, answer.value.body);
        if ((await take(path)) === 'leave') return ok(null);
      } finally {
        await rm(path, { force: true });
      }
      const dropped = keepingIn(await as(carrier, quick('DELETE', at)));
      return dropped.ok ? ok(null) : dropped;
    },
  };
};
