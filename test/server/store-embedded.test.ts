import { openPglite } from '#server/store/pglite.ts';
import { storeContract } from './store-contract.ts';

storeContract('PGlite', () => openPglite(null), { writers: 4, batches: 4 });
