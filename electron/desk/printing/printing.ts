/** The printers of this desk as its settings show them, and a page to try one. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PrinterSettings, PrintingView, RouteView } from '#shared/contract/outputs.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { testPageData } from '#shared/forms/test-page-data.ts';
import type { PrinterProfile, PrintUse } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { refuse, todayOf, type DeskContext } from '../context.ts';
import type { PrinterInfo } from '../papers/paper-ports.ts';
import type { PrintJobs } from './print-jobs.ts';

/** A printer with what its driver offers, and nothing that it does not. */
const heeded = (profile: PrinterProfile, printer: PrinterInfo | null): PrinterProfile => ({
  ...profile,
  tray: printer?.trays.find((tray) => tray === profile.tray) ?? null,
  darkness: printer?.darkness.find((darkness) => darkness === profile.darkness) ?? null,
});

export const createPrinting = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, printers, renderer, log } = context;
  const { watch } = printJobs;

  const routeView = (use: PrintUse): RouteView => {
    const { printer, ...profile } = printJobs.chosen(use);
    const known = printer === null ? null : watch.infoOf(printer);
    return { use, printer, ready: known?.ready ?? null, profile };
  };

  const view = async (): Promise<PrintingView> => ({
    printers: await watch.look(),
    routes: [routeView('all'), ...printJobs.routes().map(({ use }) => routeView(use))],
  });

  return {
    view,
    profile: (use: PrintUse, printer: string) => ({ profile: printJobs.profileOn(use, printer) }),

    settings: async (): Promise<PrinterSettings> => {
      const found = await watch.look();
      const { printer: chosen, paper, copies } = printJobs.chosen();
      const receipt = printJobs.chosen('receipt');
      return {
        printers: found,
        chosen,
        paper,
        copies,
        receipt: { printer: receipt.printer, paper: receipt.paper, copies: receipt.copies },
      };
    },

    save: async (
      use: PrintUse,
      printer: string,
      profile: PrinterProfile,
    ): Promise<Result<PrintingView, Refusal>> => {
      await watch.look();
      const known = watch.infoOf(printer);
      if (known === null) return refuse('printer_unknown', { field: 'printer' });
      printJobs.saveProfile(use, printer, heeded(profile, known));
      return ok(await view());
    },

    drop: (use: PrintUse): Promise<PrintingView> => {
      printJobs.dropRoute(use);
      return view();
    },

    /** Neither archived nor entered: it says nothing to anybody but the one who sets the printer up. */
    test: async (
      use: PrintUse,
      printer: string,
      profile: PrinterProfile,
    ): Promise<Result<{ readonly printer: string }, Refusal>> => {
      if (renderer === null || printers === null) return refuse('test_page_failed');
      const today = todayOf(context);
      const data = testPageData({
        form: context.forms.own('test_page', today),
        use: vi.printing.uses[use],
        printer,
        deskName: store.read.identity()?.deskName ?? '',
        day: today,
        profile,
      });
      const { paper } = profile;
      const drawn = await renderer.render({ kind: 'test_page', paper, data });
      if (!drawn.ok) {
        log('a test page could not be drawn', drawn.error.detail);
        return refuse('test_page_failed');
      }
      await watch.look();
      const { placement, tray, darkness } = heeded(profile, watch.infoOf(printer));
      const handed = await printers.print(drawn.value, {
        printer,
        copies: 1,
        paper,
        title: asciiTitle(`${data.title} ${printer}`),
        placement,
        options: [tray, darkness].filter((option) => option !== null),
      });
      if (handed.ok) return ok({ printer });
      log('a test page could not be handed to the printer', handed.error);
      return refuse(handed.error.code === 'print_failed' ? 'test_page_failed' : handed.error.code);
    },
  };
};

export type Printing = ReturnType<typeof createPrinting>;
