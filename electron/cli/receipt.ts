/** `receipt verify`: whether a paper's QR was signed by a desk that the key file knows. No network, no database. */
import { createPublicKey, verify as verifySignature, type KeyObject } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  readPaperCode,
  type UnprovenCode,
  type UnreadableCode,
} from '#shared/receipt-code/paper-code.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { type Command, type CommandResult, type Sentence, misused, refused } from './command.ts';

export const RECEIPT_USAGE = 'receipt verify --text QRTEXT [--keys FILE]';

export interface ReceiptDeps {
  /** The file's text, or null when it cannot be read. */
  readonly readTextFile: (path: string) => Promise<string | null>;
  readonly sentence: Sentence;
}

interface Question {
  readonly text: string;
  readonly keysFile: string | null;
}

export type KeyFileRefusal =
  | { readonly code: 'keys_file_unreadable' }
  | { readonly code: 'keys_file_invalid'; readonly field: string };

type Keys = ReadonlyMap<string, KeyObject>;

export const receiptCommand: Command<ReceiptDeps> = async (argv, deps) => {
  const question = questionOf(argv);
  if (!question.ok) return misused(`${question.error}. ${RECEIPT_USAGE}`);
  const keys = await keysOf(question.value.keysFile, deps);
  if (!keys.ok) return refused(keys.error, deps.sentence);
  const code = readPaperCode(question.value.text);
  return code.ok
    ? answer(code.value, keys.value.get(code.value.claims.key))
    : unreadable(code.error, deps.sentence);
};

/** Not to be checked here is not wrong: only a signature that fails is. */
const answer = (
  { claims, signed, signature }: UnprovenCode,
  publicKey: KeyObject | undefined,
): CommandResult => {
  const valid =
    publicKey === undefined ? 'unknown_key' : verifySignature(null, signed, publicKey, signature);
  const desk = claims.key.slice(0, claims.key.lastIndexOf('.'));
  return { exit: valid === false ? 1 : 0, output: { valid, ...claims, desk } };
};

const unreadable = (refusal: UnreadableCode, sentence: Sentence): CommandResult => ({
  exit: 1,
  output: {
    valid: false,
    number: null,
    dueAt: null,
    error: { code: refusal.code, message: sentence(refusal) },
  },
});

const questionOf = (argv: readonly string[]): Result<Question, string> => {
  const [action, ...rest] = argv;
  if (action !== 'verify') return err('Say what to do with the receipt: verify');
  try {
    const { values } = parseArgs({
      args: rest,
      options: {
        text: { type: 'string' },
        keys: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    return values.text === undefined
      ? err('--text needs what the QR says')
      : ok({ text: values.text, keysFile: values.keys ?? null });
  } catch (error) {
    return err(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
};

const keyFile = z.looseObject({
  keys: z.array(z.looseObject({ id: z.string().min(1), publicKey: z.base64() })),
});

const keysOf = async (
  file: string | null,
  { readTextFile }: ReceiptDeps,
): Promise<Result<Keys, KeyFileRefusal>> => {
  if (file === null) return ok(new Map());
  const text = await readTextFile(file);
  return text === null ? err({ code: 'keys_file_unreadable' }) : parseKeys(text);
};

const parseKeys = (text: string): Result<Keys, KeyFileRefusal> => {
  const parsed = keyFile.safeParse(jsonOf(text));
  if (!parsed.success) {
    return err({
      code: 'keys_file_invalid',
      field: parsed.error.issues[0]?.path.join('.') ?? '',
    });
  }
  const keys = new Map<string, KeyObject>();
  for (const [index, { id, publicKey }] of parsed.data.keys.entries()) {
    const key = ed25519Key(Buffer.from(publicKey, 'base64'));
    if (key === null) return err({ code: 'keys_file_invalid', field: `keys.${index}.publicKey` });
    keys.set(id, key);
  }
  return ok(keys);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const RAW_KEY_BYTES = 32;

/** 32 raw bytes, or the same in its DER wrapping (SubjectPublicKeyInfo). */
const ed25519Key = (bytes: Buffer): KeyObject | null => {
  try {
    const key =
      bytes.length === RAW_KEY_BYTES
        ? createPublicKey({
            key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') },
            format: 'jwk',
          })
        : createPublicKey({ key: bytes, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
};
