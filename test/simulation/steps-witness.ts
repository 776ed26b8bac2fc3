/** A desk whose program was tampered with says that a colleague wrote something. */
import { marksOf } from '#electron/desk/dossiers/held-marks.ts';
import { exchange } from '#electron/sync/line.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { sha256 } from '#electron/store/digest.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { ENTRY_SCHEMA, nameText } from '#shared/journal/entry.ts';
import { sealEntry } from '#shared/journal/hash-chain.ts';
import { encodeTestimony, WITNESS_PATH } from '#shared/protocol/witness.ts';
import { hex } from '#server/surroundings.ts';
import { noteHeld } from './steps-line.ts';
import { PROVINCE_URL } from './base.ts';
import { breach, say, type Workplace, type World } from './world.ts';

/** Past the post: nothing befalls it on the way. */
const straight =
  ({ handle }: World): typeof fetch =>
  async (asked, init) => {
    const url = new URL(asked instanceof Request ? asked.url : asked);
    const body = init?.body instanceof Uint8Array ? init.body : null;
    const headers = Object.fromEntries(new Headers(init?.headers));
    const said = await handle({ method: 'POST', path: url.pathname, headers, body });
    return new Response(Buffer.from(said.body), { status: said.status, headers: said.headers });
  };

/** One entry more in a colleague's chain, under the newest signature that this desk has of it. */
export const lieAboutColleague = async (world: World, place: Workplace): Promise<void> => {
  const read = place.seat.life()?.disk.read;
  const identity = read?.identity() ?? null;
  if (read === undefined || identity === null) return;
  const { chains } = await world.store.books(world.office);
  const chain = chains.find(({ desk, seq }) => desk !== identity.desk && seq > 0);
  if (chain === undefined) return;
  const { desk, epoch } = chain;
  const seq = chain.seq + 1;
  const header = {
    schema: ENTRY_SCHEMA,
    desk,
    epoch,
    seq,
    dossier: null,
    type: 'officer.signedOut',
    at: instantOf(world.time.now()),
    officer: null,
  };
  const made = sealEntry(header, { reason: 'left' }, new Uint8Array(chain.hash), sha256);
  const { signature = 'AAAA' } = marksOf(read).findLast((mark) => mark.desk === desk) ?? {};
  const line = {
    seq,
    h: Buffer.from(made.headerBytes).toString('utf8'),
    p: Buffer.from(made.payloadBytes).toString('utf8'),
  };
  const head = { desk, epoch, from: seq, to: seq, hash: hex(made.hash), signature };
  const text = encodeTestimony({ head, entries: [line] });
  const surroundings = { now: world.time.now, randomBytes: world.chance.bytes, sha256 };
  const told = await exchange(
    {
      surroundings,
      signer: ed25519,
      fetch: straight(world),
      patience: () => new AbortController().signal,
    },
    {
      url: PROVINCE_URL,
      provinceKey: identity.provinceKey,
      desk: identity.desk,
      privateKey: identity.privateKey,
    },
    { method: 'POST', path: WITNESS_PATH, body: { text, ndjson: true }, timeoutMs: 1 },
  );
  await noteHeld(world);
  world.troubles.died = false;
  say(world, `  ${place.seat.name} khai gian về ${nameText(made)}`);
  if (told.ok) breach(world, 'only_the_writer_is_believed', nameText(made));
};
