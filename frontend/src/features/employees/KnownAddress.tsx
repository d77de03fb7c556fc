import { Alert, Anchor, Box, List, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { focusOn } from '../../ui/focus';

type Props = {
  people: { id: string; name: string }[];
  /** What may be done if it is somebody else. */
  instead: string;
  /** The button for it. */
  children: ReactNode;
};

/** The same person is not there twice unseen; one who shares an address is saved all the same. */
export function KnownAddress({ people, instead, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  // It may stand below what is in sight, and whoever saved must not think that nothing happened.
  useEffect(() => focusOn(place.current, 'nearest'), []);
  return (
    <Alert
      ref={place}
      color="orange"
      variant="outline"
      role="alert"
      title={
        people.length === 1
          ? `${people[0]?.name} has this address already`
          : 'Others have this address already'
      }
    >
      <Text>
        Nothing was saved yet. See whether it is the same person. If it is somebody else who shares the
        address, {instead}.
      </Text>
      <List mt="xs">
        {people.map(({ id, name }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`/employees/${id}`} target="_blank">
              Open {name}
            </Anchor>
          </List.Item>
        ))}
      </List>
      <Box mt="xs">{children}</Box>
    </Alert>
  );
}
