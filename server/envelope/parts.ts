/** The parts inside an envelope, one at a time: a line that announces, then so many bytes. */
import { envelopePart, MAX_PART_LINE_BYTES, type EnvelopePart } from '#shared/protocol/envelope.ts';

/** The content is not what an envelope holds; its signature was right, so the desk's program is to blame. */
export class ContentProblem extends Error {}

export interface ReadPart {
  readonly part: EnvelopePart;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const NEW_LINE = 0x0a;

const parseLine = (line: Uint8Array): EnvelopePart => {
  const parsed = envelopePart.safeParse(JSON.parse(Buffer.from(line).toString('utf8')));
  if (!parsed.success) throw new ContentProblem('a part announces nothing known');
  return parsed.data;
};

/** Ends with the part `end`; an end that comes too early or too late throws. */
export async function* readParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<ReadPart> {
  const pieces = content[Symbol.asyncIterator]();
  let left = Buffer.alloc(0);

  /** Until `length` bytes are there; large parts are put together once. */
  const want = async (length: number): Promise<void> => {
    const gathered: Uint8Array[] = [left];
    let there = left.length;
    while (there < length) {
      const next = await pieces.next();
      if (next.done === true) throw new ContentProblem('the content ends too early');
      gathered.push(next.value);
      there += next.value.length;
    }
    if (gathered.length > 1) left = Buffer.concat(gathered);
  };
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    const taken = new Uint8Array(left.subarray(0, length));
    left = left.subarray(length);
    return taken;
  };
  const line = async (): Promise<Uint8Array> => {
    for (;;) {
      const end = left.indexOf(NEW_LINE);
      if (end >= 0) return take(end + 1).subarray(0, end);
      if (left.length > MAX_PART_LINE_BYTES) throw new ContentProblem('a line has no end');
      await want(left.length + 1);
    }
  };

  for (;;) {
    const part = parseLine(await line());
    if (part.part === 'end' || part.part === 'step') {
      yield { part, bytes: new Uint8Array() };
      if (part.part === 'end') return;
      continue;
    }
    await want(part.bytes);
    yield { part, bytes: take(part.bytes) };
  }
}
