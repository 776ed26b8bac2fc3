/** Finding, reading and mending dossiers. */
import { dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted, DossierList, DossierView, StoryLine } from '#shared/contract/outputs.ts';
import { decide } from '#shared/dossier/decide.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import type { Command } from '#shared/dossier/commands.ts';
import { readIntakeForm } from '#shared/intake/read-form.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from './context.ts';
import type { Documents } from './documents.ts';
import { dueRange } from './home.ts';
import type { DossierQuery, Officer } from './ports.ts';
import { rowView } from './rows.ts';

export interface ListInput {
  readonly text: string;
  readonly scope: 'today' | 'due' | 'due_today' | 'overdue' | 'due_soon' | 'all';
  readonly offset: number;
  readonly limit: number;
}
