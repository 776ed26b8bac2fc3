/** The way of a day: appointments at home, and results asked for at home that wait to be brought. */
import { localDayOf, minuteOfDay, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type {
  AppointmentDay,
  AppointmentView,
  HomeReturnView,
} from '#shared/contract/outputs/appointments.ts';
import type { SlipIssued } from '#shared/contract/outputs/dossier-slips.ts';
import { paperFrameOf } from '#shared/forms/paper-frame.ts';
import { routeSheetSetId, type RouteSheetData } from '#shared/forms/route-sheet-data.ts';
import { sizeOf } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { StoreReader } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import { otherHoursOf } from './appointment-standing.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { paperCode, saidByItself } from './paper-code.ts';

/** More doors than anybody can knock at in a day. */
const MOST_RETURNS = 200;

type Visit = RouteSheetData['visits'][number];

interface HomeReturns {
  readonly shown: readonly HomeReturnView[];
  readonly beyond: number;
}

/** What nobody was home for on its day is taken out on a later one. */
const homeReturnsUpTo = (
  read: StoreReader,
  day: LocalDate,
  part: { readonly resultWaiting: true } | { readonly openOnly: true },
): HomeReturns => {
  const { rows, total } = read.listDossiers({
    text: '',
    receivedOn: null,
    openOnly: false,
    ...part,
    bringHome: true,
    dueFrom: null,
    dueTo: day,
    order: 'due',
    offset: 0,
    limit: MOST_RETURNS,
  });
  const shown = rows.flatMap(({ id, number }): readonly HomeReturnView[] => {
    const intake = read.dossier(id)?.intake ?? null;
    if (intake === null) return [];
    const { name, address } = intake.owner ?? intake.submitter;
    return [
      {
        dossier: id,
        number,
        name,
        address: intake.delivery.address === '' ? address : intake.delivery.address,
        procedure: intake.procedure.name,
        ready: 'resultWaiting' in part,
      },
    ];
  });
  return { shown, beyond: total - rows.length };
};

export const dayOfAppointments = (
  { store }: Pick<DeskContext, 'store'>,
  day: LocalDate,
): AppointmentDay => {
  const { read } = store;
  const viewOf = (
    slip: ReturnType<typeof read.appointmentsOn>[number],
  ): readonly AppointmentView[] => {
    const [id] = slip.dossiers;
    const number = id === undefined ? null : (read.dossier(id)?.number ?? null);
    return slip.appointment === undefined
      ? []
      : [
          {
            ...slip.appointment,
            document: slip.document,
            issuedAt: slip.issuedAt,
            also: otherHoursOf(read, slip),
            dossier: id === undefined || number === null ? null : { id, number },
          },
        ];
  };
  const ready = homeReturnsUpTo(read, day, { resultWaiting: true });
  const awaited = homeReturnsUpTo(read, day, { openOnly: true });
  return {
    day,
    appointments: read.appointmentsOn(day).flatMap(viewOf),
    homeReturns: [...ready.shown, ...awaited.shown],
    homeReturnsBeyond: ready.beyond + awaited.beyond,
  };
};

const visitsOf = ({ appointments, homeReturns }: AppointmentDay): readonly Visit[] => [
  ...appointments
    .filter(({ where }) => where === 'home')
    .map(({ at, citizen, address, phone, purpose, dossier, bring }) => ({
      at: minuteOfDay(at),
      name: citizen,
      address,
      phone,
      purpose,
      dossier: dossier?.number ?? null,
      bring: bring.join('; '),
    })),
  ...homeReturns
    .filter(({ ready }) => ready)
    .map(({ number, name, address, procedure }) => ({
      at: null,
      name,
      address,
      phone: '',
      purpose: `${vi.appointments.returnAtHome}: ${procedure}`,
      dossier: number,
      bring: vi.appointments.bringResult,
    })),
];

export const createRouteSheets = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const { published } = context;

  const prepare = (day: LocalDate): Result<NewPaper, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const visits = visitsOf(dayOfAppointments(context, day));
    if (visits.length === 0) return refuse('route_empty');
    const at = nowOf(context);
    const today = localDayOf(at);
    const office = published.office()?.data ?? null;
    const forms = context.forms.reading();
    const formSet = forms.set(today);
    if (office === null || formSet === null) return refuse('paper_data_missing');
    const kind = 'route_sheet';
    const { tryOut } = identity.value;
    const data: RouteSheetData = {
      ...paperFrameOf({ formSet, office: forms.office(office, today), tryOut, issuedOn: today }),
      form: forms.own(kind, today),
      qrText: paperCode(context, identity.value, office, saidByItself(kind, day, today)),
      day,
      officers: [{ name: officer.value.name, title: officer.value.title }],
      sentBy: '',
      visits: [...visits],
    };
    return ok({
      paper: {
        document: newId(context.surroundings),
        kind,
        revision: 1,
        dossiers: [],
        formSet: routeSheetSetId,
        words: forms.words(),
        replaces: null,
        copies: 1,
      },
      render: { kind, paper: sizeOf(kind), data },
      officer: officer.value.id,
      at,
      holds: () => true,
    });
  };

  return async (day: LocalDate): Promise<Result<SlipIssued, Refusal>> => {
    const paper = prepare(day);
    if (!paper.ok) return paper;
    try {
      const issued = await papers.inLine(() => papers.issue(paper.value));
      if (issued.outcome !== 'issued')
        return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
      const { document } = paper.value.paper;
      return ok({ document, print: await printJobs.send(issued.job) });
    } catch (fault) {
      return refuse(papers.codeOf(fault));
    }
  };
};
