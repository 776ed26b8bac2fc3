/** All desks of a province come back at the same moment, each with a day's entries. Shared by the test and the bench. */
import { gzipSync } from 'node:zlib';
import { paths } from '#shared/protocol/contact.ts';
import { encodeBatch, pushAnswer, type PushAnswer } from '#shared/protocol/journal-push.ts';
import { NDJSON_TYPE } from '#shared/protocol/signing.ts';
import type { InventedDesk } from '../server/invented-desk.ts';
import { pause } from './unsteady-database.ts';

export interface HerdAnswer {
  /** From the common start until its batch is acknowledged, milliseconds. */
  readonly waited: number;
  /** How often it was asked to come later. */
  readonly putOff: number;
  readonly answer: PushAnswer;
}

/** What takes the desks' own machines time is done before the start. */
const prepared = (desk: InventedDesk): (() => Promise<HerdAnswer>) => {
  const body = encodeBatch(desk.batch(1, desk.entries.length));
  const rawBody = gzipSync(body);
  const headers = { 'content-encoding': 'gzip' };
  return async () => {
    const start = performance.now();
    for (let putOff = 0; ; putOff += 1) {
      const answered = await desk.send({
        path: paths.journal,
        type: NDJSON_TYPE,
        body,
        rawBody,
        headers,
      });
      const taken = pushAnswer.safeParse(answered.body);
      if (answered.status === 200 && answered.believed && taken.success)
        return { waited: performance.now() - start, putOff, answer: taken.data };
      if (answered.status !== 429)
        throw new Error(`${answered.status} ${JSON.stringify(answered.body)}`);
      await pause(1000 * Number(answered.headers.get('retry-after') ?? '1'));
    }
  };
};

export const runHerd = async (desks: readonly InventedDesk[]): Promise<readonly HerdAnswer[]> => {
  const ready = desks.map(prepared);
  return Promise.all(ready.map((go) => go()));
};
