/** The portal's part of the OpenAPI document, drawn from the schemas that the province itself parses with. */
import { BLOB_TYPE, blobChunkQuery, blobRefusalCodes } from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import {
  lodgeRefusalCodes,
  lodgeRequest,
  portalFileAnswer,
  portalKeyInvalid,
  portalPaths,
  portalRefusal,
  portalStanding,
} from '#shared/protocol/portal.ts';
import { z } from '#shared/schema.ts';

const JSON_TYPE = 'application/json';

export interface PortalOperation {
  readonly method: 'get' | 'post' | 'patch';
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject<Readonly<Record<string, z.ZodType>>> | null;
  readonly request: { readonly type: string; readonly schema: z.ZodType } | null;
  readonly answer: { readonly type: string; readonly schema: z.ZodType };
}

const get = { method: 'get', query: null, request: null } as const;
const bytes = z.string().meta({ format: 'binary' });
const json = (schema: z.ZodType) => ({ type: JSON_TYPE, schema });

/** As an OpenAPI document writes it. */
export const written = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

export const portalOperations: readonly PortalOperation[] = [
  {
    ...get,
    path: written(portalPaths.file),
    summary: 'How much of a file the province holds.',
    answer: json(portalFileAnswer),
  },
  {
    method: 'patch',
    path: written(portalPaths.file),
    summary: 'A chunk of a file, at its place. Idempotent; `held` once the hash is verified.',
    query: blobChunkQuery,
    request: { type: BLOB_TYPE, schema: bytes },
    answer: json(portalFileAnswer),
  },
  {
    method: 'post',
    path: written(portalPaths.lodge),
    summary:
      'Lodges an online dossier for an office; its files were sent before. 201 when it is new, 200 with the same answer when it was lodged before.',
    query: null,
    request: json(lodgeRequest),
    answer: json(portalStanding),
  },
  {
    ...get,
    path: written(portalPaths.dossier),
    summary: 'How a dossier stands: state, dates, what the office asks for, its papers.',
    answer: json(portalStanding),
  },
  {
    ...get,
    path: written(portalPaths.document),
    summary: 'A paper of the dossier, the bytes that were archived and printed.',
    answer: { type: 'application/pdf', schema: bytes },
  },
];

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

const refusals = [
  portalKeyInvalid,
  refusalCodes.invalid,
  refusalCodes.notFound,
  refusalCodes.tooMany,
  ...Object.values(blobRefusalCodes),
  ...lodgeRefusalCodes,
];

/** A machine with a key of its own that speaks plain JSON. */
export interface BearerApi {
  /** Which of `securitySchemes`. */
  readonly security: string;
  readonly refusals: readonly string[];
}

const parametersOf = ({ path, query }: PortalOperation): readonly object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: true,
    schema: schemaOf(schema, 'output'),
  })),
];

const pathItem = (operation: PortalOperation, { security, refusals: codes }: BearerApi): object => {
  const { method, summary, request, answer } = operation;
  const content = { [answer.type]: { schema: schemaOf(answer.schema, 'output') } };
  return {
    summary,
    security: [{ [security]: [] }],
    parameters: parametersOf(operation),
    ...(request === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [request.type]: { schema: schemaOf(request.schema, 'input') } },
          },
        }),
    responses: {
      '200': { description: 'As the province holds it.', content },
      ...(method === 'post' ? { '201': { description: 'New at the province.', content } } : {}),
      default: {
        description: `Refused: ${codes.join(', ')}.`,
        content: { [JSON_TYPE]: { schema: schemaOf(portalRefusal, 'output') } },
      },
    },
  };
};

/** One path may bear several methods. */
export const bearerApiPaths = (
  operations: readonly PortalOperation[],
  api: BearerApi,
): Readonly<Record<string, object>> =>
  Object.fromEntries(
    [...Map.groupBy(operations, ({ path }) => path)].map(([path, here]) => [
      path,
      Object.fromEntries(here.map((operation) => [operation.method, pathItem(operation, api)])),
    ]),
  );

export const portalApiPaths = (): Readonly<Record<string, object>> =>
  bearerApiPaths(portalOperations, { security: 'portalKey', refusals });

export const portalSecurity = {
  portalKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'The key that an operator of the province made for the portal.',
  },
} as const;
