/** Taking in a dossier as an officer does it: by keyboard alone, from the search to F9. */
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike, type Hands } from './keyboard.ts';

export interface PersonTyped {
  readonly name: string;
  /** As typed: `5/3/1987`. */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  readonly idNumber: string;
  readonly idIssuedAt: string;
  readonly phone: string;
  readonly address: string;
}

/** The person's card under the scanner; a card knows no telephone. */
export interface CardScanned {
  /** The text in the card's QR code. */
  readonly card: string;
  readonly phone: string;
}

export interface IntakePlan {
  /** Letters typed into the search; the first hit must be the procedure. */
  readonly search: string;
  /** Its code, as the list shows it. */
  readonly procedure: string;
  /** Place of the case in its list, from 1; where the procedure has several. */
  readonly caseChosen?: number;
  readonly submitter: PersonTyped | CardScanned;
  /** Where the matter is somebody else's. */
  readonly owner?: PersonTyped;
  readonly feeSerial?: string;
  readonly note?: string;
}

const { intake } = vi;
const SEARCH_MS = 15_000;
const ACCEPT_MS = 30_000;

export const intakeHands = (hands: Hands) => {
  const { page, press, type, scan, walkTo } = hands;

  const enterTo = (field: string): Promise<void> =>
    walkTo('Enter', field, (held) => held.field === field);

  const fillField = async (field: string, text: string): Promise<void> => {
    await enterTo(field);
    await press('Control+A');
    await type(text);
  };

  const chooseSex = async (field: string, sex: PersonTyped['sex']): Promise<void> => {
    await enterTo(field);
    await press('Home', 'ArrowDown', ...(sex === 'female' ? ['ArrowDown'] : []));
  };

  const typePerson = async (who: 'submitter' | 'owner', person: PersonTyped): Promise<void> => {
    await fillField(`${who}.name`, person.name);
    await fillField(`${who}.birthDate`, person.birthDate);
    await chooseSex(`${who}.sex`, person.sex);
    await fillField(`${who}.idNumber`, person.idNumber);
    await fillField(`${who}.idIssuedAt`, person.idIssuedAt);
    await fillField(`${who}.phone`, person.phone);
    await fillField(`${who}.address`, person.address);
  };

  const search = async ({ search: letters, procedure }: IntakePlan): Promise<void> => {
    await walkTo(
      'Shift+Tab',
      'the search',
      ({ role, field }) => role === 'combobox' && field === 'procedureCode',
    );
    await press('Control+A');
    await type(letters);
    await page
      .locator('[role=option][aria-selected=true]', { hasText: `${procedure} ·` })
      .waitFor({ timeout: SEARCH_MS });
  };

  const findProcedure = async (plan: IntakePlan): Promise<void> => {
    await search(plan);
    const { procedure } = plan;
    await press('Enter');
    await page
      .getByRole('group', { name: intake.procedure.chosen })
      .getByText(procedure)
      .waitFor({ timeout: SEARCH_MS });
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-field') === 'submitter.name',
    );
  };

  const submit = async (submitter: IntakePlan['submitter']): Promise<void> => {
    if (!('card' in submitter)) return typePerson('submitter', submitter);
    await scan(submitter.card);
    await press('Enter');
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-field') === 'submitter.phone',
    );
    await type(submitter.phone);
  };

  const nameOwner = async (owner: PersonTyped): Promise<void> => {
    await walkTo('Enter', intake.people.ownerIsOther, ({ words }) =>
      words.includes(intake.people.ownerIsOther),
    );
    await press('Space');
    await typePerson('owner', owner);
  };

  const numberSeen = (): Promise<string | null> =>
    page.evaluate(
      (source) => {
        const words = document.querySelector('[role=status] b')?.textContent ?? '';
        return new RegExp(source).exec(words)?.[1] ?? null;
      },
      `${sentenceLike(intake.accept.done).source}$`,
    );

  return {
    search,

    /** The procedure, its case, who stands at the counter. */
    begin: async (plan: IntakePlan): Promise<void> => {
      await findProcedure(plan);
      if (plan.caseChosen !== undefined) {
        await walkTo('Shift+Tab', 'the case', ({ field }) => field === 'caseIndex');
        await press('Home', ...Array.from({ length: plan.caseChosen }, () => 'ArrowDown'));
      }
      await submit(plan.submitter);
    },

    /** From wherever the hands are in the first two zones: everything but the last key. */
    complete: async (plan: IntakePlan): Promise<void> => {
      if (plan.owner !== undefined) await nameOwner(plan.owner);
      await enterTo('papers.0');
      await press('*');
      if (plan.feeSerial !== undefined) await fillField('feeReceiptSerial', plan.feeSerial);
      if (plan.note !== undefined) await fillField('note', plan.note);
    },

    /** The eyes have caught up with the hands: nothing is missing, and the paper beside the form is this one. */
    settled: async (): Promise<void> => {
      await page.getByText(intake.missing.none).waitFor({ timeout: SEARCH_MS });
      await page.getByRole('button', { name: intake.receipt.enlarge }).waitFor();
    },

    /** Nothing of the last citizen stands on the screen but the strip, and that says what became of the paper. */
    nextCitizen: async (): Promise<void> => {
      await page.getByText(intake.due.before).waitFor({ timeout: ACCEPT_MS });
      await page
        .getByText(vi.print.handed_over_short)
        .or(page.getByText(vi.print.no_printer))
        .first()
        .waitFor({ timeout: ACCEPT_MS });
    },

    /** What stands in the fields of one person, by the field's path. */
    personShown: (who: 'submitter' | 'owner'): Promise<Readonly<Record<string, string>>> =>
      page.evaluate(
        (prefix) =>
          Object.fromEntries(
            Array.from(
              document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
                `[data-field^="${prefix}."]`,
              ),
              (input) => [input.dataset['field'] ?? '', input.value],
            ),
          ),
        who,
      ),

    /** F9, until the strip shows a number that was not there before. */
    accept: async (): Promise<string> => {
      const before = await numberSeen();
      await press('F9');
      for (const end = Date.now() + ACCEPT_MS; Date.now() < end;) {
        const number = await numberSeen();
        if (number !== null && number !== before) return number;
        await page.waitForTimeout(50);
      }
      const foot = await page.locator('main footer').innerText();
      throw new Error(`nothing was accepted; the foot says: ${foot}`);
    },

    /** The paper is in the citizen's hand. */
    confirmPaper: async (number: string): Promise<void> => {
      const strip = page.locator('[role=status]', {
        hasText: fill(intake.accept.done, { number }),
      });
      const asks = strip.getByRole('button', { name: vi.print.yes });
      await asks.waitFor({ timeout: ACCEPT_MS });
      await press('Control+P');
      await asks.waitFor({ state: 'detached', timeout: ACCEPT_MS });
    },
  };
};

export type IntakeHands = ReturnType<typeof intakeHands>;
