/** The portal's side of the province, put together: one chain and one memory of the catalogue for all its routes. */
import { boardTextsOf } from '#shared/text/board.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import type { LodgePorts } from './lodge.ts';
import { createOffered } from './offered.ts';
import { createOwnChain } from './own-chain.ts';

export const createPortal = ({
  database,
  blobs,
  surroundings,
  key,
}: ProvincePorts): LodgePorts => ({
  database,
  blobs,
  surroundings,
  offered: createOffered(),
  chain: createOwnChain({
    database,
    surroundings,
    provinceKey: key.publicKey,
    name: boardTextsOf('vi').portal.deskName,
  }),
});
