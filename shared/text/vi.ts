/** Everything that an officer reads, in Vietnamese: the source of truth. `en.ts` says the same in English. */
import { address } from './vi/address.ts';
import { arrival, arrivalRemarks } from './vi/arrival.ts';
import { authority, authorityRemarks } from './vi/authority.ts';
import { attachmentRefusals, attachments } from './vi/attachments.ts';
import { backup, recovery } from './vi/backup.ts';
import { certification, certificationRefusals, certificationRemarks } from './vi/certification.ts';
import { citizen, citizenRefusals } from './vi/citizen.ts';
import { clock } from './vi/clock.ts';
import { close, settings, viewer } from './vi/close.ts';
import { codes, codesRefusals } from './vi/codes.ts';
import { copied } from './vi/copied.ts';
import { deadlineRemarks, deadlines, deadlinesRefusals } from './vi/deadlines.ts';
import { dossierRefusals } from './vi/dossier-refusals.ts';
import { documentNames, dossier, dossiers, entryNames, states } from './vi/dossiers.ts';
import { dossierSlips, dossierSlipsRefusals } from './vi/dossier-slips.ts';
import { envelope, envelopeRefusals } from './vi/envelope.ts';
import { exportRefusals, exports } from './vi/exports.ts';
import { group, groupRefusals, groupRemarks } from './vi/group.ts';
import { finding, findingRefusals } from './vi/finding.ts';
import { forms, formsRefusals } from './vi/forms.ts';
import { guidance, guidanceRefusals } from './vi/guidance.ts';
import { handOver, handOverRefusals } from './vi/hand-over.ts';
import { home, lunar, spans, weekdays } from './vi/home.ts';
import { dayReasons, intake, print } from './vi/intake.ts';
import { late } from './vi/late.ts';
import { leaving } from './vi/leaving.ts';
import { machineRefusals } from './vi/machine-refusals.ts';
import { neighbour, neighbourRefusals } from './vi/neighbour.ts';
import { numberRefusals } from './vi/number-refusals.ts';
import { lateEntry, lateEntryRemarks, numbers, numbersRefusals } from './vi/numbers.ts';
import { oneStep, oneStepRefusals } from './vi/one-step.ts';
import { crossArea, crossAreaAttention, crossAreaRefusals } from './vi/cross-area.ts';
import {
  departmentAttention,
  departmentConflicts,
  departmentRefusals,
  departments,
} from './vi/departments.ts';
import { online, onlineRefusals } from './vi/online.ts';
import { work, workRefusals } from './vi/work.ts';
import { pack, packRefusals } from './vi/pack.ts';
import { appointments, appointmentsRefusals } from './vi/appointments.ts';
import { paperStyle, paperStyleRefusals } from './vi/paper-style.ts';
import { paperNumberRefusals, paperNumbers } from './vi/paper-numbers.ts';
import { printing, printingRefusals } from './vi/printing.ts';
import { procedureRefusals, procedureRemarks, procedures } from './vi/procedures.ts';
import { refusals, remarks } from './vi/refusals.ts';
import { results, resultsRefusals } from './vi/results.ts';
import { signature, signatureRefusals } from './vi/signature.ts';
import { shell } from './vi/shell.ts';
import { conflicts, settle } from './vi/settle.ts';
import { start } from './vi/start.ts';
import {
  acceptedWithoutDate,
  registeredAtCounter,
  runsAgain,
  attention,
  clockUnproven,
  storyOwnPart,
  intakeFieldNames,
  printOutcomes,
  reprinted,
  reprintedMarked,
  rebuiltFromPaper,
  skips,
  stories,
} from './vi/stories.ts';

export const vi = {
  shell,
  start,
  home,
  lunar,
  weekdays,
  spans,
  intake,
  procedures,
  guidance,
  oneStep,
  results,
  forms,
  dossierSlips,
  handOver,
  certification,
  codes,
  copied,
  group,
  arrival,
  authority,
  print,
  printing,
  paperStyle,
  appointments,
  dayReasons,
  dossiers,
  finding,
  late,
  leaving,
  dossier,
  states,
  documentNames,
  entryNames,
  stories,
  acceptedWithoutDate,
  registeredAtCounter,
  runsAgain,
  clockUnproven,
  storyOwnPart,
  rebuiltFromPaper,
  printOutcomes,
  reprinted,
  reprintedMarked,
  intakeFieldNames,
  skips,
  attention: {
    ...attention,
    ...conflicts,
    ...departmentAttention,
    ...departmentConflicts,
    ...crossAreaAttention,
  },
  settle,
  citizen,
  clock,
  close,
  envelope,
  exports,
  signature,
  neighbour,
  numbers,
  paperNumbers,
  online,
  work,
  departments,
  crossArea,
  deadlines,
  lateEntry,
  settings,
  address,
  attachments,
  backup,
  pack,
  recovery,
  viewer,
  refusals: {
    ...refusals,
    ...dossierRefusals,
    ...findingRefusals,
    ...attachmentRefusals,
    ...machineRefusals,
    ...envelopeRefusals,
    ...exportRefusals,
    ...signatureRefusals,
    ...neighbourRefusals,
    ...numbersRefusals,
    ...paperNumberRefusals,
    ...deadlinesRefusals,
    ...numberRefusals,
    ...onlineRefusals,
    ...workRefusals,
    ...departmentRefusals,
    ...crossAreaRefusals,
    ...oneStepRefusals,
    ...resultsRefusals,
    ...packRefusals,
    ...procedureRefusals,
    ...printingRefusals,
    ...paperStyleRefusals,
    ...appointmentsRefusals,
    ...guidanceRefusals,
    ...codesRefusals,
    ...formsRefusals,
    ...dossierSlipsRefusals,
    ...handOverRefusals,
    ...groupRefusals,
    ...certificationRefusals,
    ...citizenRefusals,
  },
  remarks: {
    ...remarks,
    ...certificationRemarks,
    ...arrivalRemarks,
    ...authorityRemarks,
    ...groupRemarks,
    ...lateEntryRemarks,
    ...deadlineRemarks,
    ...procedureRemarks,
  },
} as const;

/** The same keys, any words: what every language must be. */
type Wording<T> = T extends string ? string : { readonly [K in keyof T]: Wording<T[K]> };

export type Texts = Wording<typeof vi>;
export type Language = 'vi' | 'en';
