import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

/**
 * A select for screens that have many of them with many options: its options are in the page only while it has the
 * focus. Mantine keeps them there always, and a screen of thirty such selects drew over a thousand options at each change.
 */
export function LongSelect({ onFocus, onBlur, comboboxProps, ...rest }: SelectProps) {
  // Not only while it is open: letters typed into a closed one choose among its options too.
  const [focused, setFocused] = useState(false);
  return (
    <Select
      {...rest}
      onFocus={(event) => {
        setFocused(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setFocused(false);
        onBlur?.(event);
      }}
      comboboxProps={{ ...listboxes, ...comboboxProps, keepMounted: focused }}
    />
  );
}

/** Inside the main landmark, so that assistive technology knows where it is. */
export const listboxes = {
  shadow: 'md',
  transitionProps: { duration: 0 },
  portalProps: { target: '#content' },
} as const;
