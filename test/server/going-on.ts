/** A desk of a test says that it goes on in another epoch: by the line, proven by both keys. */
import { sign } from 'node:crypto';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import {
  goingOnText,
  RESTORED_PATH,
  restoredAnswer,
  type RestoredRequest,
} from '#shared/protocol/restored.ts';
import { hex, InventedDesk, parse } from './invented-desk.ts';
import { accept, type TestProvince } from './test-province.ts';

export const newKey = ({ ready }: TestProvince): InventedDesk => new InventedDesk(ready.url);

/** Three dossiers, all sent. */
export const workedDesk = async (province: TestProvince): Promise<InventedDesk> => {
  const desk = await province.enrolDesk();
  for (let n = 0; n < 3; n += 1) accept(desk);
  await desk.pushed();
  return desk;
};

export const hashAt = (desk: InventedDesk, seq: number): string =>
  seq === 0 ? desk.known.prev : hex(desk.entries[seq - 1]?.hash ?? Buffer.alloc(32));

/** "My epoch ended at entry `seq`; I go on under the key of `next`." */
export const statement = (
  desk: InventedDesk,
  next: InventedDesk,
  seq: number,
  more: Partial<RestoredRequest> = {},
): RestoredRequest => {
  const { desk: id, epoch } = desk.known;
  const { publicKey } = next;
  const number = epochAfter(epoch, publicKey);
  const said = { epoch, seq, hash: hashAt(desk, seq), publicKey, next: number, ...more };
  const reason = more.reason ?? 'restored';
  const text = goingOnText({ ...said, desk: id, reason, next: said.next ?? number });
  return {
    ...said,
    reason,
    proof: sign(null, text, next.privateKey).toString('base64url'),
    ...more,
  };
};

export const send = (desk: InventedDesk, body: Partial<RestoredRequest>) =>
  desk.send({ path: RESTORED_PATH, body: JSON.stringify(body) });

export const tell = (
  desk: InventedDesk,
  next: InventedDesk,
  seq: number,
  more: Partial<RestoredRequest> = {},
) => send(desk, statement(desk, next, seq, more));

/** The desk as it goes on: its chain stands on what it told. */
export const goOn = async (desk: InventedDesk, next: InventedDesk, seq: number, more = {}) => {
  const begun = parse(restoredAnswer, await tell(desk, next, seq, more));
  next.identity = { ...desk.known, epoch: begun.epoch, prev: begun.prev };
  return begun;
};

export const later = (next: InventedDesk, n: number) => ({
  number: `${next.known.office}-261123-${next.known.slot * 1000 + n}`,
});
