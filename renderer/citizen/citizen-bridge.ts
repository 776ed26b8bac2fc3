/** What the preload of this window put there. */
import type { CitizenBridge } from '#shared/contract/citizen-page.ts';

export const citizenBridge = Reflect.get(globalThis, 'citizen') as CitizenBridge;
