/** How the province says no: a status, an exact code and the field, and nothing of its own inside. */
import type { FastifyError } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import type { Holds } from '#shared/protocol/journal-push.ts';
import { isUnavailable } from '#server/store/database.ts';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly field: string | null;
  /** From where to send, where that is the cure. */
  readonly holds?: Holds;
  /** Seconds until it is worth trying again. */
  readonly retryAfter?: number;
}

/** Ends a request from within a hook or a parser; the error handler turns it into the answer. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const refuse = (status: number, code: string, field: string | null = null): RefusedRequest =>
  new RefusedRequest({ status, code, field });

export const tooMany = (retryAfter: number): RefusedRequest =>
  new RefusedRequest({ status: 429, code: refusalCodes.tooMany, field: null, retryAfter });

const RETRY_SECONDS = 5;

const byFastifyCode: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: refusalCodes.tooLarge, field: 'body' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: refusalCodes.mediaType,
    field: 'content-type',
  },
};

/** What to answer for anything thrown; `defect` tells that it is worth a line in the log. */
export const refusalOf = (
  fault: FastifyError | Error,
): { readonly refusal: Refusal; readonly defect: boolean } => {
  if (fault instanceof RefusedRequest) return { refusal: fault.refusal, defect: false };
  const code = 'code' in fault ? fault.code : '';
  const known = byFastifyCode[code];
  if (known !== undefined) return { refusal: known, defect: false };
  const status = 'statusCode' in fault ? (fault.statusCode ?? 500) : 500;
  if (status >= 400 && status < 500)
    return { refusal: { status: 400, code: refusalCodes.invalid, field: null }, defect: false };
  if (isUnavailable(fault)) {
    return {
      refusal: {
        status: 503,
        code: refusalCodes.unavailable,
        field: null,
        retryAfter: RETRY_SECONDS,
      },
      defect: true,
    };
  }
  return { refusal: { status: 500, code: refusalCodes.internal, field: null }, defect: true };
};

/** The header says it to whatever stands between; the body, which is signed, to the desk. */
export const refusalBody = ({ code, field, holds, retryAfter }: Refusal): string =>
  JSON.stringify({ error: { code, field }, holds, retryAfter });
