/**
 * What a window may ask of the desk: name → input, output, kind, who may. The router is transport-free: the
 * Electron shell, the tests and the command-line tool mount the same one. Nothing ever throws across it.
 */
import type { Result } from '#shared/result.ts';
import type { z } from '#shared/schema.ts';
import { addressesEndpoints } from './endpoints/addresses.ts';
import { appointmentsEndpoints } from './endpoints/appointments.ts';
import { attachmentsEndpoints } from './endpoints/attachments.ts';
import { backupEndpoints } from './endpoints/backup.ts';
import { catalogueEndpoints } from './endpoints/catalogue.ts';
import { certificationEndpoints } from './endpoints/certification.ts';
import { citizenEndpoints } from './endpoints/citizen.ts';
import { codesEndpoints } from './endpoints/codes.ts';
import { dayEndpoints } from './endpoints/day.ts';
import { deadlinesEndpoints } from './endpoints/deadlines.ts';
import { deskEndpoints } from './endpoints/desk.ts';
import { dossierSlipsEndpoints } from './endpoints/dossier-slips.ts';
import { dossiersEndpoints } from './endpoints/dossiers.ts';
import { envelopeEndpoints } from './endpoints/envelope.ts';
import { exportsEndpoints } from './endpoints/exports.ts';
import { findingEndpoints } from './endpoints/finding.ts';
import { formsEndpoints } from './endpoints/forms.ts';
import { groupEndpoints } from './endpoints/group.ts';
import { guidanceEndpoints } from './endpoints/guidance.ts';
import { handOverEndpoints } from './endpoints/hand-over.ts';
import { intakeEndpoints } from './endpoints/intake.ts';
import { neighbourEndpoints } from './endpoints/neighbour.ts';
import { oneStepEndpoints } from './endpoints/one-step.ts';
import { onlineEndpoints } from './endpoints/online.ts';
import { numbersEndpoints } from './endpoints/numbers.ts';
import { packEndpoints } from './endpoints/pack.ts';
import { paperStyleEndpoints } from './endpoints/paper-style.ts';
import { papersEndpoints } from './endpoints/papers.ts';
import { printingEndpoints } from './endpoints/printing.ts';
import { proceduresEndpoints } from './endpoints/procedures.ts';
import { recoveryEndpoints } from './endpoints/recovery.ts';
import { resultsEndpoints } from './endpoints/results.ts';

import { signatureEndpoints } from './endpoints/signature.ts';
import { crossAreaEndpoints } from './endpoints/cross-area.ts';
import { departmentsEndpoints } from './endpoints/departments.ts';
import { workEndpoints } from './endpoints/work.ts';

export type { Access, Endpoint } from './endpoint.ts';

export const contract = {
  ...deskEndpoints,
  ...deadlinesEndpoints,
  ...catalogueEndpoints,
  ...proceduresEndpoints,
  ...intakeEndpoints,
  ...oneStepEndpoints,
  ...guidanceEndpoints,
  ...formsEndpoints,
  ...dossierSlipsEndpoints,
  ...groupEndpoints,
  ...handOverEndpoints,
  ...certificationEndpoints,
  ...citizenEndpoints,
  ...addressesEndpoints,
  ...attachmentsEndpoints,
  ...codesEndpoints,
  ...dossiersEndpoints,
  ...findingEndpoints,
  ...resultsEndpoints,
  ...papersEndpoints,
  ...appointmentsEndpoints,
  ...paperStyleEndpoints,
  ...printingEndpoints,
  ...dayEndpoints,
  ...backupEndpoints,
  ...packEndpoints,
  ...envelopeEndpoints,
  ...exportsEndpoints,
  ...neighbourEndpoints,
  ...numbersEndpoints,
  ...onlineEndpoints,
  ...recoveryEndpoints,
  ...signatureEndpoints,
  ...workEndpoints,
  ...departmentsEndpoints,
  ...crossAreaEndpoints,
} as const;

export type Contract = typeof contract;
export type EndpointName = keyof Contract;
export type InputOf<N extends EndpointName> = z.input<Contract[N]['input']>;
export type ParsedInputOf<N extends EndpointName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends EndpointName> =
  NonNullable<Contract[N]['output']> | Extract<Contract[N]['output'], null>;

/**
 * An expected refusal. `code` has one sentence in each language (`#shared/text`); `field` is the path of the
 * form's field it belongs to; `values` fill the sentence.
 */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Answer<N extends EndpointName> = Result<OutputOf<N>, Refusal>;
