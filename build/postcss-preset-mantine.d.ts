// The package declares no types of its own. Its plugin is typed by Vite, which brings its own copy of PostCSS.
declare module 'postcss-preset-mantine' {
  import type { CSSOptions } from 'vite';

  type Options = Exclude<CSSOptions['postcss'], string | undefined>;
  const preset: () => NonNullable<Options['plugins']>[number];
  export default preset;
}
