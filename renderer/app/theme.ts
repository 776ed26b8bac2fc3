import {
  Button,
  Checkbox,
  createTheme,
  Input,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Menu,
  NativeSelect,
  SegmentedControl,
  Textarea,
  TextInput,
} from '@mantine/core';
import { colours, colourVariables } from './colours.ts';

const petrol: MantineColorsTuple = [
  '#eef6f7',
  colours.accentSoft,
  '#bcdde1',
  '#93c7ce',
  '#64acb6',
  '#3c8f9b',
  '#1f7280',
  colours.accent,
  colours.accentDeep,
  '#05313a',
];

const brick: MantineColorsTuple = [
  colours.lateSoft,
  '#f5d3d0',
  '#e9a7a2',
  '#dd7a74',
  '#d2564f',
  '#c23a34',
  '#b32b25',
  colours.late,
  '#861813',
  '#68110d',
];

const field = { size: 'sm', radius: 'sm' } as const;

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol, brick },
  white: colours.white,
  black: colours.ink,
  fontFamily: "'Be Vietnam Pro', sans-serif",
  fontFamilyMonospace: "'Be Vietnam Pro', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '3px', sm: '6px', md: '9px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'always',
  respectReducedMotion: true,
  headings: { fontFamily: "'Be Vietnam Pro', sans-serif", fontWeight: '600' },
  components: {
    InputWrapper: Input.Wrapper.extend({
      styles: { label: { fontSize: '0.8125rem', fontWeight: 500, lineHeight: 1.4 } },
    }),
    TextInput: TextInput.extend({ defaultProps: field }),
    Textarea: Textarea.extend({ defaultProps: field }),
    NativeSelect: NativeSelect.extend({ defaultProps: field }),
    Input: Input.extend({ defaultProps: field }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'sm', radius: 'sm', transitionDuration: 0 },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm', radius: 'xs' } }),
    Button: Button.extend({ defaultProps: { size: 'sm', radius: 'sm' } }),
    // A menu stands where it was opened, in its landmark, and holds nothing but its items.
    Menu: Menu.extend({
      defaultProps: {
        withinPortal: false,
        floatingStrategy: 'fixed',
        withInitialFocusPlaceholder: false,
      },
    }),
  },
});

/** Our colours as `--desk-…` variables, and Mantine's own pulled onto them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { ...colourVariables },
  light: {
    '--mantine-color-body': colours.raised,
    '--mantine-color-text': colours.ink,
    '--mantine-color-dimmed': colours.inkSoft,
    '--mantine-color-placeholder': colours.inkSoft,
    '--mantine-color-default-border': colours.lineStrong,
    '--mantine-color-error': colours.late,
    '--mantine-color-anchor': colours.accent,
  },
  dark: {},
});
