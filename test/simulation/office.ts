/** The one office of every seed. */
import tryOutOffice from '#shared/try-out/office.json' with { type: 'json' };

export const OFFICE = tryOutOffice.code;
