import { addDays, date, type CalendarDate } from '../../kernel/calendar-date.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { amountsOf } from './amounts.ts';
import type { Amounts } from './income-day.ts';
import type { Figure, FigureKey, ParameterFile } from './parameter-file.ts';
import y2014 from './parameters/2014-01-01.json' with { type: 'json' };
import y2015early from './parameters/2015-01-01.json' with { type: 'json' };
import y2015 from './parameters/2015-05-01.json' with { type: 'json' };
import y2016 from './parameters/2016-01-01.json' with { type: 'json' };
import y2017 from './parameters/2017-01-01.json' with { type: 'json' };
import y2018 from './parameters/2018-01-01.json' with { type: 'json' };
import y2019 from './parameters/2019-01-01.json' with { type: 'json' };
import y2020 from './parameters/2020-01-01.json' with { type: 'json' };
import y2021 from './parameters/2021-01-01.json' with { type: 'json' };
import y2022 from './parameters/2022-01-01.json' with { type: 'json' };
import y2023 from './parameters/2023-01-01.json' with { type: 'json' };
import y2024 from './parameters/2024-01-01.json' with { type: 'json' };
import y2025 from './parameters/2025-01-01.json' with { type: 'json' };

/** The files as they stand, oldest first. A new year is a new file and a line here; the test validates all of them. */
export const parameterFiles: readonly unknown[] = [y2014, y2015early, y2015, y2016, y2017, y2018, y2019, y2020, y2021, y2022, y2023, y2024, y2025]; // prettier-ignore

/** The parameters of one period, both days included. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly figures: Readonly<Record<FigureKey, Figure>>;
  readonly amounts: Amounts;
}

/** All known periods, oldest first; they follow on each other without a gap. */
export const periods: readonly Period[] = (parameterFiles as readonly ParameterFile[]).map(
  ({ from, until, figures }) => ({
    from: date(from),
    until: date(until),
    figures,
    amounts: amountsOf(figures),
  }),
);

const first = periods[0]!;
export const lastKnown = periods[periods.length - 1]!;
/** The first day that can be computed, and the first whose amounts nobody has published. */
export const knownFrom = first.from;
export const unknownFrom = addDays(lastKnown.until, 1);

/**
 * The period of a day. Problems: tariff.tooEarly (before 2014), tariff.notYetKnown (after the last known amounts),
 * unless `lastKnownInstead` asks for those; the answer then is a period that does not hold the day.
 */
export function periodOn(on: CalendarDate, lastKnownInstead = false): Result<Period> {
  if (on > lastKnown.until)
    return lastKnownInstead
      ? ok(lastKnown)
      : fail('tariff.notYetKnown', { on, from: unknownFrom, until: lastKnown.until });
  for (let at = periods.length - 1; at >= 0; at -= 1) if (periods[at]!.from <= on) return ok(periods[at]!);
  return fail('tariff.tooEarly', { on, from: knownFrom });
}
