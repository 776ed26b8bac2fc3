import { z } from '#shared/schema.ts';
import type { Province } from './province.ts';

const minted = z.looseObject({ code: z.string() });

/** A one-time enrolment code from a try-out province, in the name of its operator. */
export async function mintCode({ url, operator }: Province): Promise<{ readonly code: string }> {
  const basic = Buffer.from(`${operator.name}:${operator.password}`).toString('base64');
  const answer = await fetch(new URL('/try-out/code', url), {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
  });
  if (!answer.ok) throw new Error(`The province did not mint a code: ${answer.status}`);
  return minted.parse(await answer.json());
}
