/** The try-out's one operator: a random password, kept beside the invented data so that every start can show it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '#shared/schema.ts';
import { saveOperator, type BoardPorts } from '#server/board/operators.ts';

const FILE = 'try-out-operator.json';
const NAME = 'van-hanh-thu';
const PASSWORD_BYTES = 15;

const kept = z.object({ name: z.string(), password: z.string() });
export type TryOutOperator = z.infer<typeof kept>;

export const tryOutOperator = async (
  ports: BoardPorts,
  dataFolder: string,
): Promise<TryOutOperator> => {
  const path = join(dataFolder, FILE);
  if (existsSync(path)) return kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  const password = Buffer.from(ports.surroundings.randomBytes(PASSWORD_BYTES)).toString(
    'base64url',
  );
  await saveOperator(ports, NAME, password);
  writeFileSync(path, JSON.stringify({ name: NAME, password }), { mode: 0o600, flag: 'wx' });
  return { name: NAME, password };
};
