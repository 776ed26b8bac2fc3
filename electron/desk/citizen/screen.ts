/**
 * What stands on the citizen's screen. It lives in memory alone, goes by itself, and is empty as soon as nobody is at the
 * desk: a citizen's data never outlasts the citizen.
 */
import {
  afterFormer,
  afterPatience,
  IDLE,
  isWriting,
  patienceOf,
  unsent,
  viewOf,
  type CitizenDeed,
  type Scene,
} from '#shared/citizen/scene.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { CitizenShown, CitizenState, SignatureDrawn } from '#shared/contract/outputs.ts';
import { nowOf, type DeskContext } from '../context.ts';
import { citizenSetting } from './setting.ts';
import { writeRating } from './write-rating.ts';

/** A signature in the archive, and what it was given for. */
export interface HeldSignature extends SignatureDrawn {
  readonly bound: string;
  readonly sha256: string;
  readonly bytes: number;
}

export const createCitizenScreen = (context: DeskContext) => {
  const { store, published, surroundings, after, emit } = context;
  let scene: Scene = IDLE;
  // A touch that comes from before a restart fits no turn of after it.
  let turn = Math.floor(surroundings.now());
  let signed: HeldSignature | null = null;
  let refused: string | null = null;
  let ratingLost = false;
  let callOff: (() => void) | null = null;

  const shown = (): CitizenShown => ({
    turn,
    view: viewOf(scene),
    office: published.office()?.data.name ?? '',
    at: nowOf(context),
  });

  const tellOfficer = (): void => emit('changed', { rooms: ['citizen'] });

  /** Begins anew with every touch. */
  const wait = (): void => {
    callOff?.();
    callOff = null;
    const patience = patienceOf(scene);
    const mine = turn;
    if (patience !== null)
      callOff = after(patience, () => {
        if (turn === mine) leave(afterPatience(scene));
      });
  };

  /** Whatever stood there is gone. */
  const put = (next: Scene): void => {
    scene = next;
    turn += 1;
    wait();
    emit('citizen', shown());
    tellOfficer();
  };

  /** Reasons that were given and not sent are kept: whoever ends the scene, they were said. */
  const keepUnsent = (): void => {
    const deed = unsent(scene);
    if (deed === null) return;
    try {
      writeRating(context, deed.asked, deed.rated);
    } catch (fault) {
      context.log('citizen: unsent words were not kept', fault);
      ratingLost = true;
    }
  };

  /** The citizen did not end it by an answer. */
  const leave = (next: Scene): void => {
    keepUnsent();
    put(next);
  };

  const blank = (): void => {
    if (scene.at === 'idle' && signed === null && refused === null) return;
    signed = null;
    refused = null;
    leave(IDLE);
  };

  const stay = (next: Scene): void => {
    const isOther = isWriting(next) !== isWriting(scene);
    scene = next;
    wait();
    if (isOther) tellOfficer();
  };

  /** A signature that waits for its hand-over belongs to somebody who is still served. */
  const clearFormer = (): void => {
    const next = signed === null ? afterFormer(scene) : scene;
    if (next === scene) return;
    if (next === IDLE) put(IDLE);
    else stay(next);
  };

  const isOfSignature = (): boolean =>
    scene.at === 'signing' || signed !== null || refused !== null;

  const isOn = (): boolean => citizenSetting(store.read).where !== 'off';

  return {
    isOn,
    scene: (): Scene => scene,
    isTurn: (asked: number): boolean => asked === turn,
    shown,

    state: (): CitizenState => {
      const asked = scene.at === 'signing' ? scene.asked.dossier : null;
      return {
        isOn: isOn(),
        at: isWriting(scene) ? 'why' : scene.at,
        dossier: asked ?? signed?.dossier ?? null,
        signed:
          signed === null
            ? null
            : { dossier: signed.dossier, name: signed.name, path: signed.path },
        refused,
        ratingLost,
      };
    },

    /** For another matter than the one before: a signature that nobody used is forgotten. */
    show: (next: Scene): void => {
      signed = null;
      refused = null;
      leave(next);
    },

    /** The same matter goes on. */
    goOn: (next: Scene): void => put(next),

    /** The same citizen is still at the same place: nothing is drawn anew. */
    stay,

    /** What the citizen gave was not kept: both are told. */
    fail: (next: Scene, what: CitizenDeed['deed']): void => {
      if (what === 'rate') ratingLost = true;
      else refused = 'signature_not_kept';
      put(next);
    },
    /** A touch was not answered, and what it gave is nowhere. */
    loseRating: (): void => {
      ratingLost = true;
      tellOfficer();
    },

    keepSignature: (held: HeldSignature): void => {
      signed = held;
      refused = null;
    },
    /** Both are told: the officer by the code, the citizen by what stands there next. */
    refuseSignature: (code: string, next: Scene): void => {
      refused = code;
      put(next);
    },
    signature: (): HeldSignature | null => signed,

    blank,
    clear: (what: InputOf<'citizen.clear'>['what']): void => {
      if (what === 'lost') {
        ratingLost = false;
        tellOfficer();
      } else if (what === 'all' || what === scene.at) blank();
      else if (what === 'former') clearFormer();
      else if (what === 'signature' && isOfSignature()) blank();
    },
    stop: (): void => {
      keepUnsent();
      callOff?.();
    },
  };
};

export type CitizenScreen = ReturnType<typeof createCitizenScreen>;
