/** A new desk becomes known to the province: a key of its own, a one-time code, and the data to work with. */
import type { Enrolled } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { EnrolAnswer } from '#shared/protocol/contact.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from './context.ts';
import { refusalOf } from './line-refusal.ts';
import type { DeskIdentity } from './ports.ts';
import { takePublication } from './take-publication.ts';

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  );

export const createEnrolment = (context: DeskContext) => {
  const { store, signer, province, vault, published, emit } = context;

  const keep = (
    answer: EnrolAnswer,
    url: string,
    keys: { privateKey: string; publicKey: string },
  ) =>
    store.write((tx) => {
      const identity: DeskIdentity = {
        desk: answer.desk,
        epoch: answer.epoch,
        slot: answer.slot,
        agencyCode: answer.agencyCode,
        office: answer.office,
        deskName: answer.deskName,
        provinceUrl: url,
        provinceKey: answer.provinceKey,
        privateKey: keys.privateKey,
        publicKey: keys.publicKey,
        tryOut: answer.tryOut,
      };
      tx.enrol(identity, fromHex(answer.prev));
      for (const publication of answer.publications) takePublication(tx, publication);
      const payload = {
        office: answer.office,
        slot: answer.slot,
        agencyCode: answer.agencyCode,
        prev: answer.prev,
      };
      tx.append({
        type: 'desk.enrolled',
        payload,
        dossier: null,
        officer: null,
        at: nowOf(context),
      });
    });

  return {
    enrol: async (input: {
      url: string;
      code: string;
      deskName: string;
    }): Promise<Result<Enrolled, Refusal>> => {
      if (store.read.identity() !== null) return refuse('already_enrolled');
      const keys = signer.newKeyPair();
      const { code, deskName } = input;
      const answer = await province.enrol(input.url, { code, deskName, publicKey: keys.publicKey });
      if (!answer.ok) return refusalOf(answer.error, 'code');
      const recoveryKey = await vault.makeRecovery();
      keep(answer.value, input.url, keys);
      // A try-out desk has nothing to recover: its key lies open beside the data, and the screen says so.
      if (!answer.value.tryOut)
        store.write((tx) => tx.saveSetting('recovery.unconfirmed', recoveryKey));
      emit('changed', { rooms: ['session', 'publications', 'settings', 'home'] });
      const office = published.office();
      return ok({
        officeName: office?.data.name ?? answer.value.office,
        deskName: answer.value.deskName,
        recoveryKey,
      });
    },

    confirmRecovery: async (part: string): Promise<Result<null, Refusal>> => {
      if (!(await vault.confirmRecovery(part)))
        return refuse('recovery_part_wrong', { field: 'part' });
      store.write((tx) => tx.deleteSetting('recovery.unconfirmed'));
      emit('changed', { rooms: ['session'] });
      return ok(null);
    },
  };
};
