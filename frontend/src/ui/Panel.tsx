import { Paper } from '@mantine/core';

/** A framed part of a screen. Not the theme's Paper itself: dialogs are made of that, and pad themselves. */
export const Panel = Paper.withProps({ withBorder: true, p: 'md', radius: 'md' });
