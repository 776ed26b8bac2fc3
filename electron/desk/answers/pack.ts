import type { packEndpoints } from '#shared/contract/endpoints/pack.ts';
import { ok } from '#shared/result.ts';
import type { DeskPacks } from '../recovery/pack.ts';
import type { PackReturn } from '../recovery/pack-return.ts';
import type { HandlersOf } from '../router.ts';

export const packAnswers = (
  packs: DeskPacks,
  wayBack: PackReturn,
): HandlersOf<typeof packEndpoints> => ({
  'pack.state': () => ok(packs.state()),
  'pack.keep': ({ on }) => packs.keep(on),
  'pack.now': () => packs.now(),
  'pack.found': () => wayBack.found(),
  'pack.restore': ({ name, key }) => wayBack.restore(name, key),
  'pack.goOn': () => wayBack.goOn(),
});
