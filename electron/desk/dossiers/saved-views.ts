/** Lists that officers keep under a name: settings of this desk, copied and packed with it. */
import type { Refusal } from '#shared/contract/contract.ts';
import { listFilter, listScopes } from '#shared/contract/list-filter.ts';
import type { SavedView } from '#shared/contract/outputs.ts';
import { ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { StoreReader } from '../ports.ts';

/** More than anybody finds again by their names. */
const MOST_VIEWS = 30;

const keptView = z.looseObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(60),
  scope: z.enum(listScopes),
  text: z.string().max(200),
  filter: listFilter,
});
type KeptView = z.infer<typeof keptView>;

type Whose = SavedView['whose'];

const keyOf = (whose: Whose, officer: string): string =>
  whose === 'desk' ? 'views.desk' : `views.officer.${officer}`;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not a list of ours.
    return [];
  }
};

/** One list as it lies there; `view` is null where another version of the program kept it and this one cannot read it. */
interface Kept {
  readonly raw: unknown;
  readonly view: KeptView | null;
}

const keptUnder = ({ setting }: Pick<StoreReader, 'setting'>, key: string): readonly Kept[] => {
  const list = z.array(z.unknown()).safeParse(parsed(setting(key) ?? '[]'));
  return (list.success ? list.data : []).map((raw) => ({
    raw,
    view: keptView.safeParse(raw).data ?? null,
  }));
};

const readable = (kept: readonly Kept[]): readonly KeptView[] =>
  kept.flatMap(({ view }) => view ?? []);

const sameName = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');

export const createSavedViews = (context: DeskContext) => {
  const { store, surroundings, emit } = context;

  const viewsOf = (officer: string): readonly SavedView[] =>
    (['officer', 'desk'] as const).flatMap((whose) =>
      readable(keptUnder(store.read, keyOf(whose, officer))).map(
        ({ id, name, scope, text, filter }) => ({
          id,
          name,
          whose,
          scope,
          text,
          filter,
        }),
      ),
    );

  /** What cannot be read here stays where it is. */
  const write = (whose: Whose, officer: string, views: readonly unknown[]): void => {
    store.write((tx) => tx.saveSetting(keyOf(whose, officer), JSON.stringify(views)));
    emit('changed', { rooms: ['settings'] });
  };

  return {
    all: (): Result<readonly SavedView[], Refusal> => {
      const officer = officerOf(context);
      return officer.ok ? ok(viewsOf(officer.value.id)) : officer;
    },

    /** One of the same name and owner is replaced. */
    save: ({ whose, ...view }: Omit<SavedView, 'id'>): Result<readonly SavedView[], Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const { id: who } = officer.value;
      const kept = keptUnder(store.read, keyOf(whose, who));
      const others = kept.filter((one) => one.view === null || !sameName(one.view.name, view.name));
      if (readable(others).length >= MOST_VIEWS)
        return refuse('views_full', { values: { most: MOST_VIEWS } });
      const raw = others.map((one) => one.raw);
      write(whose, who, [...raw, { id: newId(surroundings), ...view }]);
      return ok(viewsOf(who));
    },

    drop: (id: string): Result<readonly SavedView[], Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const { id: who } = officer.value;
      for (const whose of ['officer', 'desk'] as const) {
        const kept = keptUnder(store.read, keyOf(whose, who));
        const left = kept.filter(({ view }) => view?.id !== id);
        if (left.length < kept.length)
          write(
            whose,
            who,
            left.map(({ raw }) => raw),
          );
      }
      return ok(viewsOf(who));
    },
  };
};
