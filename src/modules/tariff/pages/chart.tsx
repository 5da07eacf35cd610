import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import { incomeDay, sayEuros, type Amounts, type CurvePoint, type DayPart } from '../../../engines/tariff/index.ts';
import type { Frame } from '../../../platform/http/page-context.ts';
import { longDate } from '../../../platform/texts/format.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [360, 250, 40, 12, 26, 40];
const EVERY = 10_000_00;

export interface ChartProps {
  readonly page: Frame;
  readonly curve: readonly CurvePoint[];
  readonly amounts: Amounts;
  /** Children that count. */
  readonly count: number;
  readonly multipleBirth: boolean;
  readonly part: DayPart;
  /** The amounts hold from … until …. */
  readonly period: { readonly from: CalendarDate; readonly until: CalendarDate };
  /** Where this family stands; null when it does not say. */
  readonly here: { readonly income: Cents; readonly cents: Cents } | null;
}

/** The price against the income, and beside it the table that says the same in numbers. */
export function PriceByIncome(props: ChartProps) {
  const { page, curve, here, period } = props;
  const { t, lang } = page;
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined) return null;
  const finding = t(first.cents === last.cents ? 'tariff.chart.flat' : 'tariff.chart.title', {
    least: sayEuros(first.cents, lang),
    most: sayEuros(last.cents, lang),
  });
  return (
    <section aria-labelledby="volgens-inkomen">
      <h2 id="volgens-inkomen">{finding}</h2>
      <div class="cols two">
        <Drawing page={page} curve={curve} here={here} period={period} label={t('tariff.chart.label')} last={last} />
        <Table {...props} last={last} />
      </div>
    </section>
  );
}

interface DrawingProps extends Pick<ChartProps, 'page' | 'curve' | 'here' | 'period'> {
  readonly label: string;
  readonly last: CurvePoint;
}

function Drawing({ page, curve, here, period, label, last }: DrawingProps) {
  const { t, lang } = page;
  const highest = Math.ceil(Math.max(last.cents, here?.cents ?? 0) / 1000) * 1000;
  const x = (income: number) => LEFT + ((WIDTH - LEFT - RIGHT) * Math.min(income, last.income)) / last.income;
  const y = (cents: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - cents / highest);
  const line = curve
    .map(({ income, cents }, index) => `${index === 0 ? 'M' : 'L'}${at(x(income))} ${at(y(cents))}`)
    .join('');
  const thousands = Array.from({ length: Math.floor(last.income / (2 * EVERY)) + 1 }, (_, index) => index * 20);
  const steps = [0, 1000, 2000, 3000, 4000, 5000, 6000].filter((cents) => cents <= highest);
  const isLeft = here !== null && x(here.income) > WIDTH / 2;
  return (
    <figure class="chart prices">
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={label}>
        {steps.map((cents) => (
          <g key={cents}>
            <path class="grid" d={`M${String(LEFT)} ${at(y(cents))}H${String(WIDTH - RIGHT)}`} />
            <text x={LEFT - 6} y={y(cents) + 4} text-anchor="end">
              {cents / 100}
            </text>
          </g>
        ))}
        {thousands.map((thousand) => (
          <text key={thousand} x={x(thousand * 100_000)} y={HEIGHT - BOTTOM + 16} text-anchor="middle">
            {thousand}
          </text>
        ))}
        <path class="line" d={line} />
        {here !== null && (
          <>
            <path class="drop" d={`M${at(x(here.income))} ${at(y(0))}V${at(y(here.cents))}`} />
            <circle cx={at(x(here.income))} cy={at(y(here.cents))} r="5" />
            <text
              class="here"
              x={at(x(here.income) + (isLeft ? -9 : 9))}
              y={at(y(here.cents) + (isLeft ? -6 : 16))}
              text-anchor={isLeft ? 'end' : 'start'}
            >
              {t('tariff.chart.here')}
            </text>
          </>
        )}
        <text x={LEFT - 32} y={TOP - 14}>
          {t('tariff.chart.price')}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} text-anchor="end">
          {t('tariff.chart.income')}
        </text>
      </svg>
      <figcaption>
        {t('tariff.chart.caption', { from: longDate(period.from, lang), until: longDate(period.until, lang) })}
      </figcaption>
    </figure>
  );
}

function Table({ page, amounts, count, multipleBirth, part, here, last }: ChartProps & { readonly last: CurvePoint }) {
  const { t, lang } = page;
  const rounds = Array.from({ length: Math.floor(last.income / EVERY) + 2 }, (_, index) => (index * EVERY) as Cents);
  const rows = rounds.map((income) => ({
    income,
    cents: incomeDay(amounts, income, count, multipleBirth, part),
    isHere: false,
  }));
  const others = rows.filter(({ income }) => income !== here?.income);
  const shown = here === null ? rows : [...others, { ...here, isHere: true }].sort((a, b) => a.income - b.income);
  return (
    <table class="data">
      <caption>{t('tariff.chart.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tariff.chart.incomeColumn')}</th>
          <th scope="col" class="number">
            {t('tariff.chart.priceColumn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ income, cents, isHere }) => (
          <tr key={income} class={isHere ? 'here' : undefined}>
            <th scope="row">
              {sayEuros(income, lang)} {isHere && <b>{t('tariff.chart.here')}</b>}
            </th>
            <td class="number">{sayEuros(cents, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const at = (value: number): string => String(Math.round(value * 10) / 10);
