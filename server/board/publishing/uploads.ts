/** A file of one subject: read, made into a draft, and shown; in the scope of uploads. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { err, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import type { Sheet } from '#shared/table/sheet.ts';
import {
  makeCalendar,
  makeCertification,
  makeCommitments,
  makeHandles,
} from '#server/drafts/make-drafts.ts';
import { MAX_TABLE_BYTES, readTable } from '#server/drafts/read-table.ts';
import type { About } from '#server/drafts/subject.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { operatorOf, parseParts } from '../guard.ts';
import { saveUpload, type Upload } from '../upload.ts';
import { importFields, type Filled } from './import-form.ts';
import { keep } from './keep.ts';
import { draftPath, HUB } from './paths.ts';
import type { Problem } from './problems.ts';
import { showOffice, showSubject, STATUS_REFUSED } from './show.ts';

const MAX_FILE_NAME = 200;
const MAX_TEXT = 300;

const officeParams = z.object({ office: z.string().max(100) });

const filledOf = ({ fields }: Upload): Filled => {
  const text = (name: (typeof importFields)[number]): string => cleanText(fields.get(name) ?? '');
  return {
    from: text('from'),
    coverFrom: text('coverFrom'),
    coverUntil: text('coverUntil'),
    decision: text('decision'),
    publisher: text('publisher'),
  };
};

interface Asked {
  readonly sheets: readonly Sheet[];
  readonly filled: Filled;
  readonly from: LocalDate;
  readonly fileName: string;
}

const draftOf = async (
  ports: ProvincePorts,
  request: FastifyRequest,
  { subject, office }: About,
  { sheets, filled, from, fileName }: Asked,
): Promise<Result<string, Problem>> => {
  const { decision, publisher } = filled;
  const about = { subject, office, fileName, effectiveFrom: from };
  switch (subject) {
    case 'calendar': {
      const [first, last] = [parseLocalDate(filled.coverFrom), parseLocalDate(filled.coverUntil)];
      if (!first.ok || !last.ok) return err({ code: 'day_wrong' });
      const asked = { from: first.value, until: last.value, decision, publisher };
      return keep(ports, request, about, makeCalendar(sheets, asked));
    }
    case 'certification':
      return keep(ports, request, about, makeCertification(sheets, from));
    case 'commitments':
      return keep(ports, request, about, makeCommitments(sheets, { office, from, decision }));
    case 'handles':
      return keep(ports, request, about, makeHandles(sheets, from));
    case 'hours':
    case 'pattern':
    case 'names':
      throw new Error('what is typed comes from no file');
  }
};

const take = async (
  ports: ProvincePorts,
  request: FastifyRequest,
  about: About,
  upload: Upload,
  path: string,
): Promise<Result<string, Problem>> => {
  const filled = filledOf(upload);
  if (upload.fileName === null) return err({ code: 'file_missing' });
  const from = parseLocalDate(filled.from);
  if (!from.ok) return err({ code: 'day_wrong' });
  if (filled.decision.length > MAX_TEXT || filled.publisher.length > MAX_TEXT)
    return err({ code: 'text_too_long' });
  const sheets = await readTable(new Uint8Array(await readFile(path)));
  if (!sheets.ok) return sheets;
  const fileName = cleanText(upload.fileName).slice(0, MAX_FILE_NAME);
  const asked = { sheets: sheets.value, filled, from: from.value, fileName };
  return draftOf(ports, request, about, asked);
};

const answer = async (
  ports: ProvincePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  about: About,
): Promise<FastifyReply> => {
  const { formToken } = operatorOf(request);
  const folder = await mkdtemp(join(tmpdir(), 'qmc-table-'));
  try {
    const path = join(folder, 'table');
    const upload = await saveUpload(request, {
      formTokens: [formToken],
      path,
      maxBytes: MAX_TABLE_BYTES,
      fields: importFields,
    });
    const taken = await take(ports, request, about, upload, path);
    if (taken.ok) return await reply.redirect(draftPath(taken.value), 303);
    reply.code(STATUS_REFUSED);
    const refused = { problem: taken.error, filled: { about, fields: filledOf(upload) } };
    return about.office === null
      ? await showSubject(ports, request, reply, about, refused)
      : await showOffice(ports, request, reply, about.office, refused);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export const publishingUploads = (app: FastifyInstance, ports: ProvincePorts): void => {
  const options = { bodyLimit: 2 * MAX_TABLE_BYTES };
  for (const subject of ['calendar', 'certification', 'commitments'] as const)
    app.post(`${HUB}/${subject}`, options, (request, reply) =>
      answer(ports, request, reply, { subject, office: null }),
    );
  for (const subject of ['handles', 'commitments'] as const)
    app.post(`${HUB}/offices/:office/${subject}`, options, (request, reply) => {
      const { office } = parseParts(request.params, officeParams);
      return answer(ports, request, reply, { subject, office });
    });
};
