/**
 * The key with which this desk signs is renewed when the province asks for it: because it is old, or because an operator
 * says so. The desk goes on in the next epoch under the new key, as after a restore, in one transaction: before it, it
 * speaks and numbers under the old key, after it under the new one, and the next synchronisation tells the province.
 * It waits for a quiet moment, when no entry is open: then each close is signed by the key of its entries.
 */
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { isIdle, rangeThrough } from '../close/close-range.ts';
import { stateOf } from '../close/past-closes.ts';
import { nowOf, type DeskPorts } from '../context.ts';
import { hexOf } from '../identifiers.ts';
import { bindToMachine } from './machine.ts';
import { owedMinutes } from '../papers/owed-minutes.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { addStep, restoredSteps } from './restored-epoch.ts';
import { lostStandingOf } from '../standing.ts';

const ASKED = 'key.renewalAsked';

/** At each contact the province says whether it still wants one. */
export const noteRenewal = (tx: StoreWriter, asked: boolean): void => {
  if (asked) tx.saveSetting(ASKED, 'yes');
  else if (tx.setting(ASKED) !== null) tx.deleteSetting(ASKED);
};

/** Everything is sent and closed, nothing waits for the key of now. */
const isQuiet = (read: StoreReader): boolean =>
  lostStandingOf(read) === null &&
  restoredSteps(read).length === 0 &&
  read.unsent().count === 0 &&
  read.unfinishedCloses().every((state) => stateOf(state) !== 'waiting') &&
  owedMinutes(read).length === 0 &&
  isIdle(read, rangeThrough(read, null));

type RenewalPorts = Pick<DeskPorts, 'store' | 'signer' | 'surroundings' | 'machine'>;

/** @returns whether the desk goes on under a new key, of which the province is to hear */
export const renewKey = (ports: RenewalPorts): boolean => {
  const { store, signer, machine } = ports;
  if (store.read.setting(ASKED) === null || !isQuiet(store.read)) return false;
  const keys = signer.newKeyPair();
  const at = nowOf(ports);
  return store.write((tx) => {
    const identity = tx.identity();
    if (identity === null || !isQuiet(tx)) return false;
    const { epoch, seq, hash } = tx.head();
    const { privateKey, publicKey, office, slot, agencyCode } = identity;
    const prev = hexOf(hash);
    const next = epochAfter(epoch, keys.publicKey);
    const ended = { epoch, seq, hash: prev, privateKey, publicKey };
    addStep(tx, { ...ended, next, newPublicKey: keys.publicKey, reason: 'renewed' });
    const begun = { ...identity, ...keys, epoch: next };
    tx.enrol(begun, hash);
    bindToMachine(tx, begun, machine);
    const payload = { office, slot, agencyCode, prev };
    tx.append({ type: 'desk.enrolled', payload, dossier: null, officer: null, at });
    tx.deleteSetting(ASKED);
    return true;
  });
};
