/** The desk itself: its stage and state, who is signed in, the home page, settings. */
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, secret } from '../endpoint.ts';
import { isSafeProvinceUrl } from '../province-url.ts';
import type * as out from '../outputs.ts';

export const deskEndpoints = {
  'desk.stage': query<out.Stage>().with('open', nothing),
  'desk.status': query<out.DeskStatus>().with('open', nothing),
  'desk.enrol': command<out.Enrolled>().with(
    'open',
    z.strictObject({
      url: z
        .url()
        .max(300)
        .refine(isSafeProvinceUrl, { params: { code: 'url_insecure' } }),
      code: z.string().trim().min(1).max(64),
      deskName: z.string().trim().min(1).max(100),
    }),
  ),
  /** A new epoch of a desk that is enrolled already, with a code minted for this very desk. */
  'desk.enrolAnew': command<out.EnrolledAnew>().with(
    'head',
    z.strictObject({ code: z.string().trim().min(1).max(64) }),
  ),
  'desk.confirmRecovery': command<null>().with(
    'open',
    z.strictObject({ part: z.string().trim().min(1).max(20) }),
  ),
  /** While the recovery key is shown: where it can be printed. It goes to paper and nowhere else. */
  'desk.recoveryPrinters': query<readonly out.RecoveryPrinter[]>().with('open', nothing),
  'desk.printRecovery': command<null>().with(
    'open',
    z.strictObject({ printer: z.string().min(1).max(400) }),
  ),
  /** At a sealed desk whose PINs are forgotten; an officer then sets a new one with the personal code. */
  'desk.recover': command<null>().with(
    'open',
    z.strictObject({ key: z.string().trim().min(1).max(100) }),
  ),
  'session.signIn': command<out.Session>().with(
    'open',
    z.strictObject({ officer: id, pin: secret }),
  ),
  'session.setPin': command<out.Session>().with(
    'open',
    z.strictObject({ officer: id, personalCode: secret, pin: z.string().regex(/^\d{6}$/) }),
  ),
  'session.signOut': command<null>().with(
    'signed_in',
    z.strictObject({ reason: z.enum(['left', 'changed', 'idle']) }),
  ),
  /** The screen is covered, the form stays; only the same officer's PIN (or another sign-in) opens it. */
  'session.lock': command<null>().with('signed_in', nothing),
  'home.overview': query<out.HomeOverview>().with('signed_in', nothing),
  'settings.read': query<out.Settings>().with('open', nothing),
  'settings.write': command<out.Settings>().with(
    'open',
    z.strictObject({
      language: z.enum(['vi', 'en']).optional(),
      idleMinutes: z.int().min(1).max(60).optional(),
      textSize: z.enum(['normal', 'large']).optional(),
    }),
  ),
} as const;
