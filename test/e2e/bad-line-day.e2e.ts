import { claimDay } from './day-claims.ts';

claimDay('một ngày ngắn trên đường truyền xấu', 'bad-line', true);
