/** What becomes of a letter on its way. */
import { ANSWER_HEADERS, CONTENT_TYPE } from '#shared/protocol/signing.ts';
import { blobPaths, blobsRequest } from '#shared/protocol/blobs.ts';
import { decodeBatch } from '#shared/protocol/journal-push.ts';
import { gunzipSync } from 'node:zlib';
import type { Letter, WireAnswer, WireRequest } from './post.ts';
import { setAsideIn } from './twins.ts';
import { settled } from './virtual-time.ts';
import { say, type Workplace, type World } from './world.ts';

const MOST_ECHOES = 40;

export const noteHeld = async (world: World): Promise<void> => {
  for (const { desk, epoch, seq } of await world.chains()) {
    const key = `${desk}/${epoch}`;
    world.everHeld.set(key, Math.max(world.everHeld.get(key) ?? 0, seq));
  }
};

/** The province hears the request; null when it died over it. */
const hear = async (world: World, request: WireRequest): Promise<WireAnswer | null> => {
  const answer = await world.handle(request);
  await noteHeld(world);
  const { died } = world.troubles;
  world.troubles.died = false;
  if (died && answer.status === 500) return null;
  if (world.plays.has('twins')) world.setAside.push(...setAsideIn(request, answer));
  world.echoes.push({ request, answer });
  if (world.echoes.length > MOST_ECHOES) world.echoes.shift();
  return answer;
};

const pathOf = ({ request }: Letter): string => request.path.split('?')[0] ?? '';

const finish = async (world: World, letter: Letter, answer: WireAnswer): Promise<void> => {
  world.post.take(letter);
  letter.reply(answer);
  await settled();
};

const drop = async (world: World, letter: Letter, how: 'broken' | 'timeout'): Promise<void> => {
  world.post.take(letter);
  letter.fail(how);
  await settled();
};

/** One stage further: to the province, or back. */
export const carry = async (world: World, letter: Letter): Promise<void> => {
  if (letter.answer !== null) return finish(world, letter, letter.answer);
  const answer = await hear(world, letter.request);
  if (answer === null) return drop(world, letter, 'broken');
  letter.answer = answer;
};

export const carryThrough = async (world: World, letter: Letter): Promise<void> => {
  const answer = letter.answer ?? (await hear(world, letter.request));
  return answer === null ? drop(world, letter, 'broken') : finish(world, letter, answer);
};

const MOST_LETTERS = 20;

/** A good line for a while: whatever that desk has on its way goes there and back. */
export const carryOwn = async (world: World, { seat }: Workplace): Promise<void> => {
  const own = () => world.post.waiting().filter(({ from }) => from === seat.name);
  for (let nth = 0; nth < MOST_LETTERS && own().length > 0; nth += 1)
    for (const letter of own().slice(0, 1)) await carryThrough(world, letter);
};

const page = (status: number, type: string, text: string): WireAnswer => ({
  status,
  headers: { 'content-type': type },
  body: new TextEncoder().encode(text),
});

/** What somebody who knows the protocol and not the key would answer: all received, nothing new. */
const forged = ({ request }: Letter): WireAnswer => {
  const { path, body } = request;
  const claim = (value: unknown): WireAnswer => page(200, CONTENT_TYPE, JSON.stringify(value));
  if (path.startsWith('/v1/journal') && body !== null) {
    const batch = decodeBatch(gunzipSync(body).toString('utf8'));
    if (batch.ok) {
      const { epoch, to, hash } = batch.value.head;
      const entries = batch.value.entries.map(({ seq }) => ({ seq, state: 'received' }));
      return claim({ holds: { epoch, seq: to, hash }, entries });
    }
  }
  if (path.startsWith(blobPaths.standing)) {
    const name = path.split('?')[0]?.split('/')[3] ?? '';
    const asked =
      body === null || name !== ''
        ? []
        : blobsRequest.parse(JSON.parse(gunzipSync(body).toString('utf8'))).names;
    const held = (sha256: string) => ({ sha256, held: true, offset: 0 });
    return claim(name === '' ? { blobs: asked.map(held) } : held(name));
  }
  if (path.startsWith('/v1/feed')) {
    const epoch = Number(new URLSearchParams(path.split('?')[1]).get('epoch'));
    return claim({ feedEpoch: epoch, entries: [], more: false });
  }
  return claim({});
};

const truncated = (world: World, answer: WireAnswer): WireAnswer => ({
  ...answer,
  body: answer.body.slice(0, world.chance.upTo(Math.max(1, answer.body.length))),
});

const withoutProof = (answer: WireAnswer): WireAnswer => ({
  ...answer,
  headers: Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => name !== ANSWER_HEADERS.signature),
  ),
});

type Trouble = (world: World, letter: Letter) => Promise<void>;

const lost: Trouble = (world, letter) => drop(world, letter, 'broken');

const answerLost: Trouble = async (world, letter) => {
  if (letter.answer === null) await hear(world, letter.request);
  await drop(world, letter, 'broken');
};

/** The desk waits no longer; the request arrives all the same, some time. */
const late: Trouble = async (world, letter) => {
  world.late.push(letter.request);
  await drop(world, letter, 'timeout');
};

const twice: Trouble = async (world, letter) => {
  const first = letter.answer ?? (await hear(world, letter.request));
  const second = await hear(world, letter.request);
  const answer = world.chance.happens(50) ? first : second;
  await (answer === null ? drop(world, letter, 'broken') : finish(world, letter, answer));
};

const cut: Trouble = async (world, letter) => {
  const answer = letter.answer ?? (await hear(world, letter.request));
  if (answer !== null) await finish(world, letter, truncated(world, answer));
  else await drop(world, letter, 'broken');
};

const gateway: Trouble = (world, letter) =>
  finish(world, letter, page(502, 'text/html', '<h1>Bad Gateway</h1>'));

const portal: Trouble = (world, letter) =>
  finish(world, letter, page(200, 'text/html', '<h1>Chào mừng! Mời bạn đăng nhập Wi-Fi</h1>'));

const forger: Trouble = (world, letter) => finish(world, letter, forged(letter));

/** Yesterday's answer, or another desk's: a cache on the way that means well. */
const cached: Trouble = async (world, letter) => {
  const known = world.echoes.filter(({ request }) => request.path.startsWith(pathOf(letter)));
  const [first, ...others] = known.map(({ answer }) => answer);
  if (first === undefined) return carry(world, letter);
  const answer = world.chance.pick([first, ...others]);
  await finish(world, letter, world.chance.happens(30) ? withoutProof(answer) : answer);
};

const troubles: readonly (readonly [string, Trouble])[] = [
  ['câu hỏi mất', lost],
  ['câu trả lời mất', answerLost],
  ['câu hỏi đến muộn', late],
  ['câu hỏi đến hai lần', twice],
  ['câu trả lời đứt', cut],
  ['502', gateway],
  ['trang đăng nhập Wi-Fi', portal],
  ['câu trả lời giả', forger],
  ['câu trả lời cũ', cached],
];

const someLetter = ({ post, chance }: World): Letter | null =>
  post.waiting()[chance.upTo(Math.max(1, post.waiting().length))] ?? null;

const LONGEST_WAIT_MS = 600_000;
const MOST_CARRIED = 6;

/** Where nothing is on its way, the next thing that somebody waits for comes about. */
const carryOne = async (world: World): Promise<void> => {
  const letter = someLetter(world);
  if (letter === null)
    return world.time.pass(Math.ceil(Math.min(world.time.next() ?? 0, LONGEST_WAIT_MS)));
  if (letter.from === world.withoutLine) return drop(world, letter, 'broken');
  say(world, `  ${letter.answer === null ? '→' : '←'} ${letter.from} ${letter.request.path}`);
  await carry(world, letter);
};

export const carrySome = async (world: World): Promise<void> => {
  for (let left = 1 + world.chance.upTo(MOST_CARRIED); left > 0; left -= 1) await carryOne(world);
};

export const troubleSome = async (world: World): Promise<void> => {
  const letter = someLetter(world);
  if (letter === null) return;
  const [first, ...others] = troubles;
  if (first === undefined) return;
  const [name, trouble] = world.chance.pick([first, ...others]);
  say(world, `  ✗ ${name}: ${letter.from} ${letter.request.path}`);
  await trouble(world, letter);
};

/** A request that was given up arrives; nobody waits for its answer. */
export const deliverLate = async (world: World): Promise<void> => {
  const request = world.late.shift();
  if (request === undefined) return;
  say(world, `  … đến muộn: ${request.path}`);
  await hear(world, request);
};

/** Something that was sent before is sent once more, by whoever keeps a copy. */
export const replay = async (world: World): Promise<void> => {
  const [first, ...others] = world.echoes;
  if (first === undefined) return;
  const { request } = world.chance.pick([first, ...others]);
  say(world, `  … gửi lại: ${request.path}`);
  await hear(world, request);
};
