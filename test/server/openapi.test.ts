import { describe, expect, it } from 'vitest';
import { CONTENT_TYPE } from '#shared/protocol/signing.ts';
import { z } from '#shared/schema.ts';
import { openApi } from '#server/board/openapi.ts';

/** As much of an OpenAPI document as the test looks at. */
const openApiShape = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        responses: z.record(
          z.string(),
          z.object({
            content: z.record(
              z.string(),
              z.object({ schema: z.object({ required: z.array(z.string()).optional() }) }),
            ),
          }),
        ),
      }),
    ),
  ),
});

describe('tài liệu giao thức', () => {
  it('openapi.json nêu đủ đường dẫn, mẫu lấy từ chính mã nguồn', () => {
    const document = openApiShape.parse(openApi('0.0.0'));
    expect(Object.keys(document.paths).toSorted()).toEqual([
      '/department/v1/dossiers',
      '/department/v1/dossiers/{office}/{dossier}',
      '/department/v1/dossiers/{office}/{dossier}/files/{sha256}',
      '/department/v1/dossiers/{office}/{dossier}/recall',
      '/department/v1/dossiers/{office}/{dossier}/received',
      '/department/v1/dossiers/{office}/{dossier}/result',
      '/department/v1/dossiers/{office}/{dossier}/return',
      '/department/v1/dossiers/{office}/{dossier}/supplement',
      '/department/v1/files/{sha256}',
      '/portal/v1/dossiers/{reference}',
      '/portal/v1/dossiers/{reference}/documents/{document}',
      '/portal/v1/files/{sha256}',
      '/portal/v1/offices/{office}/dossiers',
      '/v1/admission',
      '/v1/blobs',
      '/v1/blobs/{sha256}',
      '/v1/contact',
      '/v1/enrol',
      '/v1/envelope',
      '/v1/feed',
      '/v1/journal',
      '/v1/packs',
      '/v1/packs/{sha256}',
      '/v1/presence',
      '/v1/publications',
      '/v1/restored',
      '/v1/slots',
      '/v1/totals',
    ]);
    const { content } = document.paths['/v1/contact']?.['get']?.responses['200'] ?? {};
    expect(content?.[CONTENT_TYPE]?.schema.required).toContain('holds');
  });
});
