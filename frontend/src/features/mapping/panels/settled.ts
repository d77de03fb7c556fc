import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useLab } from '../lab.context';
import type { Rule } from '../lab.types';

const PAUSE = 600;

/** The rules on screen, once they have been left alone for a moment: what takes long is asked for these. */
export function useSettledRules(): Rule[] {
  const [text] = useDebouncedValue(JSON.stringify(useLab().rules), PAUSE);
  return useMemo(() => JSON.parse(text), [text]);
}
