import type { citizenEndpoints } from '#shared/contract/endpoints/citizen.ts';
import { ok } from '#shared/result.ts';
import type { Citizen } from '../citizen/citizen.ts';
import { dayRatings } from '../citizen/day-ratings.ts';
import type { CitizenScreen } from '../citizen/screen.ts';
import { citizenSetting, saveCitizenSetting } from '../citizen/setting.ts';
import type { DeskContext } from '../context.ts';
import type { HandlersOf } from '../router.ts';

export const citizenAnswers = (
  { store, displays, emit }: DeskContext,
  screen: CitizenScreen,
  citizen: Citizen,
): HandlersOf<typeof citizenEndpoints> => ({
  'citizen.setting': () => ok(citizenSetting(store.read)),
  'citizen.displays': async () => ok((await displays?.()) ?? []),
  'citizen.choose': (setting) => {
    store.write((tx) => saveCitizenSetting(tx, setting));
    screen.blank();
    emit('changed', { rooms: ['settings', 'citizen'] });
    return ok(citizenSetting(store.read));
  },
  'citizen.state': () => ok(screen.state()),
  'citizen.check': ({ form }) => citizen.check(form),
  'citizen.askSignature': ({ id, form }) => citizen.askSignature(id, form),
  'citizen.clear': ({ what }) => {
    screen.clear(what);
    return ok(null);
  },
  'citizen.ratings': ({ day }) => ok(dayRatings(store.read, day)),
  'citizen.shown': () => ok(screen.shown()),
  'citizen.said': (said) => {
    citizen.said(said);
    return ok(null);
  },
  'citizen.unanswered': ({ number, occasion }) => {
    citizen.unanswered(number, occasion);
    return ok(null);
  },
});
