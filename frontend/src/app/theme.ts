import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** Four sizes (13, 14, 18, 24), one accent, one typeface. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
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
        transitionProps: { duration: 120 },
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
        // Inside the main landmark, and the listbox itself scrolls: assistive technology then knows both.
        comboboxProps: {
          shadow: 'md',
          transitionProps: { duration: 0 },
          portalProps: { target: '#content' },
        },
        withScrollArea: false,
      },
      styles: { options: { maxHeight: 320, overflowY: 'auto' } },
    },
    Paper: { defaultProps: { withBorder: true, p: 'md' } },
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
