import { ledgerContract } from './ledger-contract.ts';
import { memoryBench } from './ledger-benches.ts';

ledgerContract('bộ nhớ', memoryBench);
