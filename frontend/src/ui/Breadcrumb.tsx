import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';

/** Only under Settings: everywhere else the navigation says where one is. */
export function Breadcrumb({ steps }: { steps: { label: string; to?: string }[] }) {
  return (
    <nav aria-label="Breadcrumb" className="breadcrumb">
      <ol>
        {steps.map(({ label, to }) => (
          <li key={label}>
            {to ? (
              <Anchor component={Link} to={to}>
                {label}
              </Anchor>
            ) : (
              <Text span aria-current="page">
                {label}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
