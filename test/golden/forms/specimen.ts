/** One drawing of a form, named by its set, its number there and what is peculiar about its data. */
import type { RenderRequest } from '#electron/desk/papers/paper-ports.ts';

export interface Specimen {
  /** Plain letters: the name of its PDF and of its golden images. */
  readonly name: string;
  readonly request: RenderRequest;
}

/** `ordinary`, `long` (everything at its longest) and `bare` (every optional field empty). */
export type Variants = Readonly<Record<string, object>>;

export const specimensOf = (
  name: string,
  how: Pick<RenderRequest, 'kind' | 'paper' | 'type'>,
  variants: Variants,
): readonly Specimen[] =>
  Object.entries(variants).map(([variant, data]) => ({
    name: `${name}-${variant}`,
    request: { ...how, data },
  }));
