/** The same sentences in English; the type asks for every key of `vi.ts` and no other. */
import { address } from './en/address.ts';
import { arrival, arrivalRemarks } from './en/arrival.ts';
import { authority, authorityRemarks } from './en/authority.ts';
import { attachmentRefusals, attachments } from './en/attachments.ts';
import { backup, recovery } from './en/backup.ts';
import { certification, certificationRefusals, certificationRemarks } from './en/certification.ts';
import { citizen, citizenRefusals } from './en/citizen.ts';
import { clock } from './en/clock.ts';
import { close, settings, viewer } from './en/close.ts';
import { codes, codesRefusals } from './en/codes.ts';
import { copied } from './en/copied.ts';
import { deadlineRemarks, deadlines, deadlinesRefusals } from './en/deadlines.ts';
import { dossierRefusals } from './en/dossier-refusals.ts';
import { documentNames, dossier, dossiers, entryNames, states } from './en/dossiers.ts';
import { dossierSlips, dossierSlipsRefusals } from './en/dossier-slips.ts';
import { envelope, envelopeRefusals } from './en/envelope.ts';
import { exportRefusals, exports } from './en/exports.ts';
import { group, groupRefusals, groupRemarks } from './en/group.ts';
import { finding, findingRefusals } from './en/finding.ts';
import { forms, formsRefusals } from './en/forms.ts';
import { guidance, guidanceRefusals } from './en/guidance.ts';
import { handOver, handOverRefusals } from './en/hand-over.ts';
import { home, lunar, spans, weekdays } from './en/home.ts';
import { dayReasons, intake, print } from './en/intake.ts';
import { late } from './en/late.ts';
import { leaving } from './en/leaving.ts';
import { machineRefusals } from './en/machine-refusals.ts';
import { neighbour, neighbourRefusals } from './en/neighbour.ts';
import { numberRefusals } from './en/number-refusals.ts';
import { lateEntry, lateEntryRemarks, numbers, numbersRefusals } from './en/numbers.ts';
import { oneStep, oneStepRefusals } from './en/one-step.ts';
import { crossArea, crossAreaAttention, crossAreaRefusals } from './en/cross-area.ts';
import {
  departmentAttention,
  departmentConflicts,
  departmentRefusals,
  departments,
} from './en/departments.ts';
import { online, onlineRefusals } from './en/online.ts';
import { work, workRefusals } from './en/work.ts';
import { pack, packRefusals } from './en/pack.ts';
import { appointments, appointmentsRefusals } from './en/appointments.ts';
import { paperStyle, paperStyleRefusals } from './en/paper-style.ts';
import { paperNumberRefusals, paperNumbers } from './en/paper-numbers.ts';
import { printing, printingRefusals } from './en/printing.ts';
import { procedureRefusals, procedureRemarks, procedures } from './en/procedures.ts';
import { refusals, remarks } from './en/refusals.ts';
import { results, resultsRefusals } from './en/results.ts';
import { signature, signatureRefusals } from './en/signature.ts';
import { shell } from './en/shell.ts';
import { conflicts, settle } from './en/settle.ts';
import { start } from './en/start.ts';
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
} from './en/stories.ts';
import type { Texts } from './vi.ts';

export const en: Texts = {
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
};
