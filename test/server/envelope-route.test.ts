import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decrypter } from 'age-encryption';
import { revokeDesk } from '#server/board/revoke.ts';
import { openEnvelopeKey } from '#server/keys/envelope-key.ts';
import { openProvinceKey } from '#server/keys/province-key.ts';
import {
  answerFile,
  ENVELOPE_TYPE,
  envelopePath,
  MAX_CARRIED_BYTES,
  noticeAnswer,
  SIGNATURE_BYTES,
} from '#shared/protocol/envelope.ts';
import { CONTENT_TYPE } from '#shared/protocol/signing.ts';
import { errorOf, InventedDesk, parse } from './invented-desk.ts';
import { sealByHand } from './sealed-by-hand.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';

let province: TestProvince;
let carrier: InventedDesk;
let recipient: string;

beforeAll(async () => {
  province = await startTestProvince();
  carrier = await province.enrolDesk('Quầy 1');
  recipient = (await openEnvelopeKey(openProvinceKey(province.folder, null))).recipient;
}, 60_000);
afterAll(() => province.remove());

const bring = (desk: InventedDesk, body: Uint8Array, type: string = ENVELOPE_TYPE) =>
  desk.send({ method: 'POST', path: envelopePath, body, type });

const sealedBy = async (desk: InventedDesk) => {
  accept(desk);
  return sealByHand(desk, recipient);
};

const heldOf = async (notice: Uint8Array, identity: string) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const second = notice.indexOf(0x0a, notice.indexOf(0x0a) + 1);
  const sealed = notice.subarray(second + 1, notice.length - SIGNATURE_BYTES);
  return answerFile.parse(JSON.parse(await decrypter.decrypt(sealed, 'text'))).contact.holds;
};

const journalOf = async (desk: InventedDesk): Promise<number> => {
  const rows = await province.database.query('select 1 from journal where desk = $1', [
    desk.known.desk,
  ]);
  return rows.length;
};

describe('phong bì do quầy khác mang tới qua mạng', () => {
  it('ghi như phong bì trên USB, trả giấy báo niêm cho quầy đã niêm; lần hai không đổi gì', async () => {
    const guest = await province.enrolDesk('Quầy 2');
    const { bytes, identity } = await sealedBy(guest);
    for (let time = 0; time < 2; time += 1) {
      const answered = await bring(carrier, bytes);
      expect([answered.status, answered.believed]).toEqual([200, true]);
      const notice = Buffer.from(parse(noticeAnswer, answered).notice, 'base64');
      expect(await heldOf(notice, identity)).toMatchObject({ seq: guest.entries.length });
      expect(await journalOf(guest)).toBe(guest.entries.length);
    }
    const [brought] = await province.database.query<{ by: string; imports: number }>(
      'select imported_by as by, imports from envelope where desk = $1',
      [guest.known.desk],
    );
    expect(brought).toEqual({ by: carrier.known.desk, imports: 2 });
  });

  it('tệp lạ, hỏng, quá lớn, sai loại, không ký: từ chối đúng mã, không ghi gì', async () => {
    const guest = await province.enrolDesk('Quầy 3');
    const { bytes } = await sealedBy(guest);
    const codeOf = async (body: Uint8Array, type?: string) =>
      errorOf(await bring(carrier, body, type)).code;
    expect(await codeOf(Buffer.from('Đây là một bức ảnh.'))).toBe('envelope_not_ours');
    expect(await codeOf(bytes.subarray(0, bytes.length - 1))).toBe('envelope_damaged');
    expect(await codeOf(new Uint8Array(MAX_CARRIED_BYTES + 1))).toBe('body_too_large');
    expect(await codeOf(bytes, CONTENT_TYPE)).toBe('media_type_unknown');
    const nobody = new InventedDesk(province.ready.url);
    expect((await bring(nobody, bytes)).status).toBe(401);
    expect(await journalOf(guest)).toBe(0);
  });

  it('quầy đã ngừng không nộp hộ được; phong bì của quầy lạ không bị nhầm là quầy mang bị lạ', async () => {
    const guest = await province.enrolDesk('Quầy 4');
    const stopped = await province.enrolDesk('Quầy 5');
    const { bytes } = await sealedBy(guest);
    await revokeDesk(province.database, province.surroundings, stopped.known.desk);
    expect(errorOf(await bring(stopped, bytes)).code).toBe('desk_revoked');
    expect(await journalOf(guest)).toBe(0);
    const unknown = new InventedDesk(province.ready.url);
    unknown.identity = { ...guest.known, desk: 'quay-khong-co' };
    expect(errorOf(await bring(carrier, (await sealedBy(unknown)).bytes)).code).toBe(
      'envelope_desk_unknown',
    );
  });
});
