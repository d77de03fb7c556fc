import { Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { Panel } from '../../ui';
import { bars, chartSentence, type Day, dayLabel } from './home.model';

const WIDTH = 360;
const HEIGHT = 72;

/** Arrivals per day: a drawing for those who see it, a table for those who hear it. */
export function ArrivalsChart({ days }: { days: Day[] }) {
  const first = days.at(0);
  const last = days.at(-1);
  return (
    <Panel component="section" aria-labelledby="per-day">
      <Title order={2} id="per-day">
        Arrivals per day
      </Title>
      <Text c="dimmed" mb="xs">
        {chartSentence(days)}
      </Text>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 2}`} width="100%" aria-hidden="true" focusable="false">
        <line x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} stroke="var(--line)" />
        {bars(days, WIDTH, HEIGHT).map((bar) => (
          // An empty day is a mark on the line, so that the days can be counted.
          <rect key={bar.date} x={bar.x} y={HEIGHT - 2} width={bar.width} height={2} fill="var(--line)" />
        ))}
        {bars(days, WIDTH, HEIGHT).map((bar) => (
          <rect
            key={bar.date}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
            rx={2}
            fill="var(--mantine-primary-color-filled)"
          >
            <title>{`${dayLabel(bar.date)}: ${bar.count}`}</title>
          </rect>
        ))}
      </svg>
      <Group justify="space-between" aria-hidden="true" fz="xs" c="dimmed">
        <span>{first && dayLabel(first.date)}</span>
        <span>{last && days.length > 1 && dayLabel(last.date)}</span>
      </Group>
      <VisuallyHidden>
        <table>
          <caption>Arrivals per day</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Arrivals</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date}>
                <th scope="row">{dayLabel(day.date)}</th>
                <td>{day.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Panel>
  );
}
