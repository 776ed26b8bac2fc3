/** The departments' part of the OpenAPI document, drawn from the schemas that the province itself parses with. */
import {
  BLOB_TYPE,
  blobChunkQuery,
  blobRefusalCodes,
  blobStanding,
} from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import {
  askRequest,
  departmentDossier,
  departmentKeyInvalid,
  departmentList,
  departmentPaths,
  departmentRefusalCodes,
  finishRequest,
  giveBackRequest,
  recallRequest,
  receiveRequest,
} from '#shared/protocol/departments.ts';
import { z } from '#shared/schema.ts';
import { bearerApiPaths, written, type PortalOperation } from '#server/portal/openapi.ts';

const JSON_TYPE = 'application/json';
const get = { method: 'get', query: null, request: null } as const;
const bytes = z.string().meta({ format: 'binary' });
const json = (schema: z.ZodType) => ({ type: JSON_TYPE, schema });

const act = (path: string, summary: string, request: z.ZodType): PortalOperation => ({
  method: 'post',
  path: written(path),
  summary: `${summary} 201 when it is new, 200 with the same answer when it was sent before.`,
  query: null,
  request: json(request),
  answer: json(departmentDossier),
});

export const departmentOperations: readonly PortalOperation[] = [
  {
    ...get,
    path: written(departmentPaths.dossiers),
    summary:
      'Dossiers that offices handed over to the department: those that wait first, the earliest due before.',
    query: z.object({ q: z.string().max(200).default('') }),
    answer: json(departmentList),
  },
  {
    ...get,
    path: written(departmentPaths.dossier),
    summary: 'One dossier: its papers, both dates, what was asked for and given.',
    answer: json(departmentDossier),
  },
  {
    ...get,
    path: written(departmentPaths.attachment),
    summary: 'A scan that came with the dossier, or a file of a result.',
    answer: { type: 'application/octet-stream', schema: bytes },
  },
  {
    ...get,
    path: written(departmentPaths.file),
    summary: 'How much of a file of the department the province holds.',
    answer: json(blobStanding),
  },
  {
    method: 'patch',
    path: written(departmentPaths.file),
    summary: 'A chunk of a file, at its place. Idempotent; `held` once the hash is verified.',
    query: blobChunkQuery,
    request: { type: BLOB_TYPE, schema: bytes },
    answer: json(blobStanding),
  },
  act(departmentPaths.receive, 'The department has the dossier in hand.', receiveRequest),
  act(
    departmentPaths.ask,
    'Papers are missing: the clock stops, the office tells the citizen.',
    askRequest,
  ),
  act(
    departmentPaths.finish,
    'The result, with its files (PDF, XML), which were sent before.',
    finishRequest,
  ),
  act(
    departmentPaths.giveBack,
    'Given back to whoever handed it over, without a result.',
    giveBackRequest,
  ),
  act(
    departmentPaths.recall,
    'The department takes back the result that it gave, before the office has handed it out.',
    recallRequest,
  ),
];

export const departmentRefusals: readonly string[] = [
  departmentKeyInvalid,
  refusalCodes.invalid,
  refusalCodes.notFound,
  refusalCodes.tooMany,
  ...Object.values(blobRefusalCodes),
  ...departmentRefusalCodes,
];

export const departmentApiPaths = (): Readonly<Record<string, object>> =>
  bearerApiPaths(departmentOperations, {
    security: 'departmentKey',
    refusals: departmentRefusals,
  });

export const departmentSecurity = {
  departmentKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'The key that an operator of the province made for the department’s program.',
  },
} as const;
