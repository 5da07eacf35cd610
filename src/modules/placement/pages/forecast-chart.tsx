import { shortDate } from '../../../platform/texts/format.ts';
import type { Frame } from '../../../platform/http/page-context.ts';
import type { ForecastWeek } from '../reads/forecast.ts';

// Room at the left and below for letters that are drawn larger on a phone.
const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [720, 220, 40, 14, 40];

/** Free places per week as two steps: certain below, what is expected above. The table says the same in numbers. */
export function ForecastChart({
  frame: { t },
  weeks,
  used,
}: {
  frame: Frame;
  weeks: readonly ForecastWeek[];
  used: readonly number[];
}) {
  const mean = (counts: readonly number[]) =>
    used.reduce((sum, index) => sum + (counts[index] ?? 0), 0) / (used.length || 1);
  const [certain, expected] = [weeks.map(({ free }) => mean(free)), weeks.map((week) => mean(week.expected))];
  const highest = Math.max(1, Math.ceil(Math.max(...expected)));
  const x = (week: number) => LEFT + ((WIDTH - LEFT) * week) / weeks.length;
  const y = (places: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - places / highest);
  const steps = (values: readonly number[]) =>
    values.map((value, week) => `${week === 0 ? 'M' : 'L'}${at(x(week))} ${at(y(value))}H${at(x(week + 1))}`).join('');
  return (
    <figure class="chart forecast">
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true">
        <path class="area" d={`${steps(certain)}V${at(y(0))}H${at(x(0))}Z`} />
        <path class="expected" d={steps(expected)} />
        <path class="certain" d={steps(certain)} />
        <path class="axis" d={`M${String(LEFT)} ${at(y(0))}H${String(WIDTH)}`} />
        <text x={LEFT - 6} y={y(0)} text-anchor="end">
          0
        </text>
        <text x={LEFT - 6} y={y(highest)} dy="0.7em" text-anchor="end">
          {highest}
        </text>
        {weeks.map(({ week }, index) =>
          index % 8 === 0 ? (
            <text key={week} x={x(index)} y={HEIGHT - 8} text-anchor="middle">
              {shortDate(week)}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption>
        {t('staff.forecast.chart')}{' '}
        <span class="legend">
          <span class="line certain">{t('staff.forecast.chart.certain')}</span>
          <span class="line expected">{t('staff.forecast.chart.expected')}</span>
        </span>
        {t('staff.forecast.chart.table')}
      </figcaption>
    </figure>
  );
}

const at = (value: number): string => String(Math.round(value * 10) / 10);
