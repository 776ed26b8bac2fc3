/** The port of envelopes over this machine's file system. */
import type { Envelopes } from '#electron/desk/line/envelope-ports.ts';
import { receiveAnswer } from './envelope-receive.ts';
import { sealEnvelope, type SealPorts } from './envelope-seal.ts';
import { stickPlaces } from './stick.ts';

export const createEnvelopes = (ports: SealPorts): Envelopes => ({
  seal: (order) => sealEnvelope(ports, order),
  receive: (path) => receiveAnswer(ports, path),
  places: stickPlaces,
});
