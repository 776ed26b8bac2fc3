/** The protocol as an OpenAPI 3.1 document, drawn from the schemas that the province itself parses with. */
import { ADMISSION_PATH, admissionAnswer, admissionRequest } from '#shared/protocol/admission.ts';
import * as blobs from '#shared/protocol/blobs.ts';
import * as contact from '#shared/protocol/contact.ts';
import {
  ENVELOPE_TYPE,
  envelopePath,
  envelopeRefusalCodes,
  noticeAnswer,
} from '#shared/protocol/envelope.ts';
import { batchEntry, batchHead, pushAnswer } from '#shared/protocol/journal-push.ts';
import { sparingFeedAnswer } from '#shared/protocol/own-entries.ts';
import * as packs from '#shared/protocol/packs.ts';
import * as presence from '#shared/protocol/presence.ts';
import * as slots from '#shared/protocol/slots.ts';
import { RESTORED_PATH, restoredAnswer, restoredRequest } from '#shared/protocol/restored.ts';
import {
  ANSWER_HEADERS,
  CONTENT_TYPE,
  NDJSON_TYPE,
  PROTOCOL_VERSION,
  REQUEST_HEADERS,
} from '#shared/protocol/signing.ts';
import { z } from '#shared/schema.ts';
import { contactQuery, feedQuery, publicationsQuery } from '#server/feed/routes.ts';
import { departmentApiPaths, departmentSecurity } from '#server/departments/openapi.ts';
import { portalApiPaths, portalSecurity } from '#server/portal/openapi.ts';

export interface Operation {
  readonly method: 'get' | 'post' | 'patch';
  readonly path: string;
  readonly summary: string;
  readonly signed: boolean;
  readonly query: z.ZodObject<Readonly<Record<string, z.ZodType>>> | null;
  /** Of an NDJSON body: the first line, then each further one. */
  readonly request: readonly z.ZodType[];
  readonly requestType: string | null;
  readonly answer: z.ZodType;
}

const get = { method: 'get', signed: true, query: null, request: [], requestType: null } as const;
const post = { method: 'post', signed: true, query: null, requestType: CONTENT_TYPE } as const;

export const operations: readonly Operation[] = [
  {
    ...post,
    path: contact.paths.enrol,
    summary: 'A desk comes in with a one-time code and the public half of its new key.',
    signed: false,
    request: [contact.enrolRequest],
    answer: contact.enrolAnswer,
  },
  {
    ...post,
    path: ADMISSION_PATH,
    summary:
      'What the province signed of a desk when it let it in, shown to one that has forgotten. Idempotent.',
    request: [admissionRequest],
    answer: admissionAnswer,
  },
  {
    ...post,
    path: RESTORED_PATH,
    summary: 'A desk restored from a backup goes on in the next epoch. Idempotent.',
    request: [restoredRequest],
    answer: restoredAnswer,
  },
  {
    ...get,
    path: contact.paths.contact,
    summary: 'What the province holds of this desk, and its own heads.',
    query: contactQuery,
    answer: contact.contactAnswer,
  },
  {
    ...post,
    path: contact.paths.journal,
    summary: 'A batch of entries: the head on the first line, then one entry a line. Idempotent.',
    request: [batchHead, batchEntry],
    requestType: NDJSON_TYPE,
    answer: pushAnswer,
  },
  {
    ...get,
    path: contact.paths.feed,
    summary:
      'Every entry of the office in its order, with verdicts. With `own`, what the desk has written itself comes named only.',
    query: feedQuery,
    answer: sparingFeedAnswer,
  },
  {
    ...get,
    path: contact.paths.publications,
    summary: 'What the province has published for this office.',
    query: publicationsQuery,
    answer: contact.publicationsAnswer,
  },
  {
    ...post,
    path: contact.paths.totals,
    summary: "The province's figures over a range of entries.",
    request: [contact.totalsRequest],
    answer: contact.totalsAnswer,
  },
  {
    ...post,
    path: presence.presencePath,
    summary: 'Who else of the office has the same dossier open; kept in memory, for two minutes.',
    request: [presence.presenceRequest],
    answer: presence.presenceAnswer,
  },
  {
    ...post,
    path: slots.slotsPath,
    summary: 'Borrows a slot of numbers for a day, where the own one has given its last.',
    request: [slots.borrowRequest],
    answer: slots.borrowAnswer,
  },
  {
    ...post,
    path: blobs.blobPaths.standing,
    summary: 'How much of each archived file the province has.',
    request: [blobs.blobsRequest],
    answer: blobs.blobsAnswer,
  },
  {
    ...post,
    method: 'patch',
    path: blobs.blobPaths.blob.replace(':sha256', '{sha256}'),
    summary:
      'A chunk of an archived file, at its place. Idempotent; `held` once the hash is verified.',
    query: blobs.blobChunkQuery,
    request: [z.string().meta({ format: 'binary' })],
    requestType: blobs.BLOB_TYPE,
    answer: blobs.blobStanding,
  },
  {
    ...get,
    path: packs.packPaths.kept,
    summary: 'The sealed packs that the province keeps for the desk that asks.',
    answer: packs.packsAnswer,
  },
  {
    ...post,
    method: 'patch',
    path: packs.packPaths.pack.replace(':sha256', '{sha256}'),
    summary:
      'A chunk of a sealed pack, at its place. Idempotent; `held` once the hash is verified.',
    query: packs.packChunkQuery,
    request: [z.string().meta({ format: 'binary' })],
    requestType: blobs.BLOB_TYPE,
    answer: blobs.blobStanding,
  },
  {
    ...post,
    path: envelopePath,
    summary: 'A sealed envelope of another desk, as a stick would bring it. Idempotent.',
    request: [z.string().meta({ format: 'binary' })],
    requestType: ENVELOPE_TYPE,
    answer: noticeAnswer,
  },
];

export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

const header = (name: string, description: string, required: boolean): object => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

const signingHeaders = [
  header(REQUEST_HEADERS.desk, 'Id of the desk.', true),
  header(
    REQUEST_HEADERS.signature,
    'Ed25519 over method, path with query, nonce and sha256 of the unpacked body; base64url.',
    true,
  ),
];

const pathParameters = (path: string): readonly object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const parametersOf = ({ path, signed, query }: Operation): readonly object[] => [
  ...pathParameters(path),
  header(REQUEST_HEADERS.version, `Protocol version, now ${PROTOCOL_VERSION}.`, true),
  header(REQUEST_HEADERS.nonce, 'Fresh for each request; the answer is signed over it.', true),
  ...(signed ? signingHeaders : []),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema, 'output'),
  })),
];

const bodyOf = ({ request, requestType }: Operation): object => {
  const [first, second] = request;
  if (first === undefined || requestType === null) return {};
  const schema =
    second === undefined
      ? schemaOf(first, 'input')
      : {
          type: 'string',
          'x-first-line': schemaOf(first, 'input'),
          'x-line': schemaOf(second, 'input'),
        };
  return { requestBody: { required: true, content: { [requestType]: { schema } } } };
};

const refusals = [
  ...Object.values(contact.refusalCodes),
  ...Object.values(blobs.blobRefusalCodes),
  ...Object.values(packs.packRefusalCodes),
  ...envelopeRefusalCodes,
];

const answersOf = ({ answer }: Operation): object => {
  const headers = Object.fromEntries(
    Object.values(ANSWER_HEADERS).map((name) => [name, { schema: { type: 'string' } }]),
  );
  return {
    '200': {
      description: 'Signed by the province.',
      headers,
      content: { [CONTENT_TYPE]: { schema: schemaOf(answer, 'output') } },
    },
    default: {
      description: `Refused: ${refusals.join(', ')}.`,
      headers,
      content: { [CONTENT_TYPE]: { schema: schemaOf(contact.refusal, 'output') } },
    },
  };
};

export const openApi = (version: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Quầy Một Cửa: desk and province',
    version,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  components: { securitySchemes: { ...portalSecurity, ...departmentSecurity } },
  paths: {
    ...Object.fromEntries(
      operations.map((operation) => [
        operation.path,
        {
          [operation.method]: {
            summary: operation.summary,
            parameters: parametersOf(operation),
            ...bodyOf(operation),
            responses: answersOf(operation),
          },
        },
      ]),
    ),
    ...portalApiPaths(),
    ...departmentApiPaths(),
  },
});
