import { type CSSVariablesResolver, createTheme, type MantineTransition } from '@mantine/core';
import { listboxes } from '../ui/LongSelect';

/** As Mantine's own, but what closes takes no click any more: the second one of a double click would confirm again. */
const pop: MantineTransition = {
  in: { opacity: 1, transform: 'scale(1)' },
  out: { opacity: 0, transform: 'scale(.9) translateY(-10px)', pointerEvents: 'none' },
  transitionProperty: 'transform, opacity',
};

/** Four sizes (13, 14, 18, 24), one accent, one typeface. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  colors: {
    // Mantine's dark greys are warm; beside the blue they would look dirty.
    dark: [
      '#e6e8eb',
      '#c9cdd2',
      '#b4bac2',
      '#8b929b',
      '#4a515a',
      '#383d45',
      '#272b31',
      '#212429',
      '#1a1c20',
      '#121417',
    ],
  },
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '8px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '13px', sm: '14px', md: '14px', lg: '18px', xl: '24px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '1.3' },
      h2: { fontSize: '18px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.45 },
        transitionProps: { duration: 120, transition: pop },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Drawer: {
      defaultProps: { transitionProps: { duration: 120 }, closeButtonProps: { 'aria-label': 'Close' } },
    },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 } } },
    Table: { defaultProps: { verticalSpacing: 10, highlightOnHover: true } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } },
    Select: {
      defaultProps: {
        comboboxProps: listboxes,
        // The listbox itself scrolls: assistive technology then knows it.
        withScrollArea: false,
      },
      styles: { options: { maxHeight: 320, overflowY: 'auto' } },
    },
    Spotlight: { defaultProps: { radius: 'md', overlayProps: { backgroundOpacity: 0.45, blur: 0 } } },
    InputWrapper: {
      // Mantine makes these two pixels smaller than the input: a fifth size.
      vars: () => ({
        label: {},
        error: { '--input-error-size': '13px' },
        description: { '--input-description-size': '13px' },
      }),
    },
    Radio: { styles: { description: { fontSize: 13 }, error: { fontSize: 13 } } },
    Checkbox: { styles: { description: { fontSize: 13 }, error: { fontSize: 13 } } },
    Switch: { styles: { description: { fontSize: 13 }, error: { fontSize: 13 } } },
  },
});

/** Mantine's greys and reds are too pale for AA; these are not. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#555d66',
    '--mantine-color-placeholder': '#666e77',
    '--mantine-color-error': '#b42318',
    '--mantine-color-body': '#ffffff',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac2',
    '--mantine-color-placeholder': '#a2a9b1',
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-body': '#1a1c20',
    '--mantine-color-anchor': '#a5b8ff',
  },
});
