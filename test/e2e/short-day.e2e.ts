import { claimDay } from './day-claims.ts';

claimDay('một ngày ngắn, mạng mất rồi có lại', 'plain', false);
