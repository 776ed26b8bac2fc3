/** What any ledger must do, whatever stands behind it: spoken to through the port alone. */
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { figuresText } from '#shared/protocol/said-figures.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol } from '#server/enrolment/enrol.ts';
import { contact } from '#server/feed/contact.ts';
import { feedPage } from '#server/feed/feed.ts';
import { signedTotals } from '#server/feed/totals.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { ingestBatch } from '#server/ingest/push.ts';
import { reviewParked } from '#server/ingest/review-parked.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import { hex } from '#server/surroundings.ts';
import { calm, troubled } from '../simulation/province-troubles.ts';
import { surroundings } from './direct-desk.ts';
import { accept, acceptance, newDossierId } from './test-province.ts';
import { InventedDesk } from './invented-desk.ts';

export interface LedgerBench {
  readonly ledger: Ledger;
  /** With an office publication. */
  readonly openOffice: (code: string) => Promise<void>;
  /** @returns a code for a new desk, or for a new epoch of one */
  readonly mint: (office: string, desk: string | null) => Promise<string>;
  readonly revoke: (desk: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const nothing = (): undefined => undefined;

export const ledgerContract = (name: string, open: () => Promise<LedgerBench>): void => {
  describe(`sổ của Tỉnh: ${name}`, () => {
    let bench: LedgerBench;
    let ledger: Ledger;

    beforeAll(async () => {
      bench = await open();
      ({ ledger } = bench);
    });
    afterAll(() => bench.close());

    const speakingAs = async (desk: string, epoch: number): Promise<SpeakingDesk> => {
      const known = (await ledger.epochsOf(desk)).find((one) => one.epoch === epoch);
      if (known === undefined) throw new Error(`${desk} has no epoch ${epoch}`);
      return known;
    };

    const letIn = async (office: string, again: string | null = null): Promise<InventedDesk> => {
      const desk = new InventedDesk('http://127.0.0.1:9');
      const answer = await enrol(
        { ledger, surroundings, provinceKey: new Uint8Array(32), tryOut: true },
        {
          code: await bench.mint(office, again),
          publicKey: desk.publicKey,
          deskName: 'Quầy thử',
          desk: again ?? undefined,
        },
      );
      if (!answer.ok) throw new Error(answer.error.code);
      desk.identity = answer.value;
      return desk;
    };

    const push = async (desk: InventedDesk, from = 1, to = desk.entries.length) =>
      ingestBatch(
        { ledger, surroundings, onDefect: nothing },
        await speakingAs(desk.known.desk, desk.known.epoch),
        desk.batch(from, to),
      );

    const pushed = async (desk: InventedDesk, from = 1, to = desk.entries.length) => {
      const answer = await push(desk, from, to);
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    };

    const statesOf = async (desk: InventedDesk, from = 1) =>
      (await pushed(desk, from)).entries.map(({ state }) => state);

    const feedOf = async (desk: InventedDesk, after = 0, limit = 100) => {
      const epoch = await ledger.feedEpoch();
      const speaking = { id: desk.known.desk, office: desk.known.office };
      const page = await feedPage(ledger, speaking, { epoch, after, limit });
      if (!page.ok) throw new Error(page.error.code);
      return page.value;
    };

    it('mỗi quầy mới một dải số; quầy vào kỳ mới thì chuỗi đứng trên chỗ Tỉnh đã giữ', async () => {
      await bench.openOffice('H01.01');
      const first = await letIn('H01.01');
      const second = await letIn('H01.01');
      expect([first.known.slot, second.known.slot]).toEqual([1, 2]);
      accept(first);
      const { holds } = await pushed(first);
      const again = await letIn('H01.01', first.known.desk);
      const { epoch: next } = again.known;
      expect(again.known).toMatchObject({ desk: first.known.desk, slot: 1 });
      expect(next).toBe(epochAfter(1, again.publicKey));
      expect(again.known.prev).toBe(holds.hash);
      const epochs = await ledger.epochsOf(first.known.desk);
      expect(epochs.map(({ epoch, currentEpoch }) => [epoch, currentEpoch])).toEqual([
        [next, next],
        [1, next],
      ]);
      accept(first);
      expect(await statesOf(first, 2)).toEqual(['received']);
    });

    it('gửi lại thì vẫn chỉ là một; nối vào đúng chỗ; hở thì không nhận', async () => {
      await bench.openOffice('H01.02');
      const desk = await letIn('H01.02');
      for (let i = 0; i < 4; i += 1) accept(desk);
      expect(await statesOf(desk)).toEqual(Array(4).fill('received'));
      accept(desk);
      expect(await statesOf(desk, 3)).toEqual(['duplicate', 'duplicate', 'received']);
      for (let i = 0; i < 2; i += 1) accept(desk);
      expect(await push(desk, 7)).toMatchObject({ ok: false, error: { code: 'batch_gap' } });
      expect((await feedOf(desk)).entries.map(({ ord, seq }) => [ord, seq])).toEqual(
        [1, 2, 3, 4, 5].map((n) => [n, n]),
      );
    });

    it('hai quầy cùng gửi: mỗi mục một số liền nhau; ai đọc cũng như nhau', async () => {
      await bench.openOffice('H01.03');
      const desks = [await letIn('H01.03'), await letIn('H01.03'), await letIn('H01.03')];
      for (const desk of desks) for (let i = 0; i < 5; i += 1) accept(desk);
      await Promise.all(desks.map((desk) => pushed(desk)));
      const [first, second] = desks;
      if (first === undefined || second === undefined) throw new Error('không có quầy');
      const whole = await feedOf(first);
      expect(whole.entries.map(({ ord }) => ord)).toEqual(
        Array.from({ length: 15 }, (_, i) => i + 1),
      );
      expect(whole.more).toBe(false);
      const pages = [
        await feedOf(second, 0, 7),
        await feedOf(second, 7, 7),
        await feedOf(second, 14, 7),
      ];
      expect(pages.map(({ more }) => more)).toEqual([true, true, false]);
      expect(pages.flatMap(({ entries }) => entries)).toEqual(whole.entries);
    });

    it('cùng tên khác byte: giữ cả hai, mục đang giữ không đổi', async () => {
      await bench.openOffice('H01.04');
      const desk = await letIn('H01.04');
      const twin = new InventedDesk('http://127.0.0.1:9', {
        privateKey: desk.privateKey,
        publicKey: desk.publicKeyObject,
      });
      twin.identity = desk.known;
      accept(desk);
      accept(twin);
      accept(twin);
      await pushed(desk);
      expect(await statesOf(twin)).toEqual(['mismatch', 'mismatch']);
      expect(await statesOf(twin)).toEqual(['mismatch', 'mismatch']);
      expect((await feedOf(desk)).entries).toHaveLength(1);
      expect(await statesOf(desk)).toEqual(['duplicate']);
    });

    it('kho không chứa được một mục thì chỉ mục ấy và mục sau của cùng hồ sơ chờ', async () => {
      await bench.openOffice('H01.05');
      const desk = await letIn('H01.05');
      const poisoned = newDossierId();
      accept(desk);
      const bad = acceptance({ number: 'H01.05-\0' });
      desk.write({ type: 'dossier.accepted', dossier: poisoned, payload: bad });
      const reason = { reason: 'đổi ý' };
      desk.write({ type: 'dossier.withdrawn', dossier: poisoned, payload: reason });
      accept(desk);
      expect(await statesOf(desk)).toEqual(['received', 'parked', 'parked', 'received']);
      expect(await ledger.officesWaiting()).toContain('H01.05');
      expect(await reviewParked({ ledger, surroundings }, nothing)).toBe(2);
      expect((await feedOf(desk)).entries.map(({ seq }) => seq)).toEqual([1, 4]);
      expect(await statesOf(desk)).toEqual(['duplicate', 'parked', 'parked', 'duplicate']);
    });

    it('đồng hồ Tỉnh lùi giữa lúc có mục chờ: vẫn vào sổ theo thứ tự đã đến', async () => {
      await bench.openOffice('H01.11');
      const desk = await letIn('H01.11');
      const troubles = calm();
      const older = troubled(ledger, troubles);
      troubles.notYet.add('dossier.accepted');
      const dossier = accept(desk);
      desk.write({ type: 'dossier.withdrawn', dossier, payload: { reason: 'đổi ý' } });
      const speaking = await speakingAs(desk.known.desk, 1);
      const at = async (now: number, nth: number) => {
        const ports = { ledger: older, surroundings: { ...surroundings, now: () => now } };
        const taken = await ingestBatch(
          { ...ports, onDefect: nothing },
          speaking,
          desk.batch(nth, nth),
        );
        expect(taken).toMatchObject({ value: { entries: [{ state: 'parked' }] } });
      };
      const noon = surroundings.now();
      await at(noon, 1);
      await at(noon - 86_400_000, 2);
      troubles.notYet.clear();
      await reviewParked({ ledger: older, surroundings }, nothing);
      expect((await feedOf(desk)).entries.map(({ seq, verdict }) => [seq, verdict.kind])).toEqual([
        [1, 'applied'],
        [2, 'applied'],
      ]);
    });

    it('việc bị ném lỗi thì không để lại gì; việc thử không chứa được cũng thế', async () => {
      await bench.openOffice('H01.06');
      const desk = await letIn('H01.06');
      const of = { desk: desk.known.desk, epoch: 1 };
      const far = { seq: 9, hash: new Uint8Array(32).fill(7) };
      const fault = new Error('dừng');
      const work = ledger.inOffice('H01.06', async (office) => {
        await office.advance(of, far);
        expect(await office.held(of)).toMatchObject({ seq: 9 });
        throw fault;
      });
      await expect(work).rejects.toBe(fault);
      expect(await ledger.chain(of)).toMatchObject({ seq: 0 });
      await ledger
        .enrolling(async (door) =>
          door.goOnIn({ ...of, epoch: 7 }, 'Quầy khác').then(() => {
            throw fault;
          }),
        )
        .catch(nothing);
      expect((await ledger.epochsOf(of.desk))[0]?.currentEpoch).toBe(1);
    });

    it('Tỉnh mất đoạn đuôi: quầy biết số chưa cấp thì kỳ số mới bắt đầu, một lần', async () => {
      await bench.openOffice('H01.07');
      const desk = await letIn('H01.07');
      const epoch = await ledger.feedEpoch();
      const speaking = { id: desk.known.desk, office: 'H01.07' };
      const beyond = { epoch, after: 5, limit: 10 };
      expect(await feedPage(ledger, speaking, beyond)).toMatchObject({ ok: false });
      expect(await feedPage(ledger, speaking, beyond)).toMatchObject({ ok: false });
      expect(await ledger.feedEpoch()).toBeGreaterThan(epoch);
    });

    it('"để riêng" nói theo sổ trước khi Tỉnh về hôm qua thì không tính: quầy hỏi lại từ đầu', async () => {
      await bench.openOffice('H01.12');
      const desk = await letIn('H01.12');
      accept(desk);
      const now = await ledger.feedEpoch();
      const setApart = async (apartAt: number) => {
        const batch = desk.batch(1, 1);
        const speaking = await speakingAs(desk.known.desk, desk.known.epoch);
        const head = { ...batch.head, apart: true, apartAt };
        const ports = { ledger, surroundings, onDefect: nothing };
        return ingestBatch(ports, speaking, { ...batch, head });
      };
      expect(await setApart(now + 1)).toEqual({ ok: false, error: { code: 'books_other' } });
      expect(await setApart(now)).toMatchObject({ value: { entries: [{ state: 'mismatch' }] } });
    });

    it('liên lạc và số liệu cuối ngày nói đúng phần đang giữ', async () => {
      await bench.openOffice('H01.08');
      const desk = await letIn('H01.08');
      for (let i = 0; i < 3; i += 1) accept(desk);
      await pushed(desk, 1, 2);
      const speaking = await speakingAs(desk.known.desk, 1);
      const held = hex(desk.entries[1]?.hash ?? new Uint8Array());
      expect(await contact(ledger, surroundings, speaking)).toMatchObject({
        holds: { epoch: 1, seq: 2, hash: held },
        ord: 2,
        revoked: false,
        currentEpoch: 1,
      });
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const key = {
        sign: (text: Uint8Array) => sign(null, text, privateKey).toString('base64url'),
      };
      const said = await signedTotals({ ledger, key }, speaking, { epoch: 1, from: 1, to: 3 });
      expect(said).toMatchObject({ value: { missing: [3], totals: { hash: held } } });
      if (!said.ok) return;
      const { totals, signature } = said.value;
      const text = figuresText({ office: 'H01.08', desk: desk.known.desk, epoch: 1, totals });
      const bytes = Buffer.from(signature, 'base64url');
      expect(verify(null, text, publicKey, bytes)).toBe(true);
    });

    it('công bố: danh sách khóa chỉ bản mới nhất; quầy đọc tiếp từ chỗ đã có', async () => {
      await bench.openOffice('H01.09');
      await letIn('H01.09');
      await letIn('H01.09');
      const { publications, more } = await ledger.publicationsAfter('H01.09', 0, 50);
      expect(more).toBe(false);
      const kinds = publications.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'keys')).toHaveLength(1);
      expect(kinds).toContain('office');
      const last = publications.at(-1)?.n ?? 0;
      expect(await ledger.publicationsAfter('H01.09', last, 50)).toEqual({
        publications: [],
        more: false,
      });
      expect((await ledger.heads('H01.09')).publication).toBe(last);
    });

    it('quầy bị ngừng: mục của nó để riêng, sổ không đổi', async () => {
      await bench.openOffice('H01.10');
      const desk = await letIn('H01.10');
      accept(desk);
      await bench.revoke(desk.known.desk);
      expect(await push(desk)).toMatchObject({ ok: false, error: { code: 'desk_revoked' } });
      expect((await feedOf(desk)).entries).toEqual([]);
    });
  });
};
