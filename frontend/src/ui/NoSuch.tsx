import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Empty } from './ListStates';

type Props = {
  /** What the address names, e.g. "delivery". */
  thing: string;
  /** The list of them. */
  to: string;
  /** Its name, e.g. "All deliveries". */
  children: string;
};

/** Stands where the address names something that is not there: trying again cannot help, the list can. */
export function NoSuch({ thing, to, children }: Props) {
  return (
    <Empty
      title={`There is no such ${thing}`}
      action={
        <Anchor component={Link} to={to}>
          {children}
        </Anchor>
      }
    >
      Its address may have been mistyped, or it was removed.
    </Empty>
  );
}
