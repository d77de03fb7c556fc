import { Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { bars, chartSentence, type Day, dayLabel } from './home.model';

const WIDTH = 360;
const HEIGHT = 88;

/** Arrivals per day: a drawing for those who see it, a table for those who hear it. */
export function ArrivalsChart({ days }: { days: Day[] }) {
  const first = days.at(0);
  const last = days.at(-1);
  return (
    <Paper component="section" aria-labelledby="per-day">
      <Title order={2} id="per-day">
        Arrivals per day
      </Title>
      <Text c="dimmed" mb="xs">
        {chartSentence(days)}
      </Text>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} width="100%" aria-hidden="true" focusable="false">
        <line x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} stroke="var(--line)" />
        {bars(days, WIDTH, HEIGHT).map((bar) => (
          <rect
            key={bar.date}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
            rx={2}
            fill="var(--tone-info)"
          >
            <title>{`${dayLabel(bar.date)}: ${bar.count}`}</title>
          </rect>
        ))}
        {first && (
          <text x={0} y={HEIGHT + 15} fontSize={12} fill="var(--tone-quiet)">
            {dayLabel(first.date)}
          </text>
        )}
        {last && days.length > 1 && (
          <text x={WIDTH} y={HEIGHT + 15} fontSize={12} textAnchor="end" fill="var(--tone-quiet)">
            {dayLabel(last.date)}
          </text>
        )}
      </svg>
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
    </Paper>
  );
}
