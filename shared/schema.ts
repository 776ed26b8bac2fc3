/**
 * The one door to zod. `jitless` must be set before the first schema is built:
 * the window's content security policy forbids `eval`.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
