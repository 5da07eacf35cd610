import { type CalendarDate, type Weekday } from '../../../kernel/calendar-date.ts';
import type { DayPart } from '../income-day.ts';
import type { Slice } from '../slices.ts';
import type { PlanPeriod } from './contract.ts';
/** How often each weekday falls in a stretch, Monday first. Counted, not walked: a region asks it by the million. */
export declare function weekdayCounts({ from, until }: Slice): number[];
/** What the plan reserves on a weekday; null when nothing. */
export declare function partOn(plan: PlanPeriod, day: Weekday): DayPart | null;
/** What the plan reserves on a date; null when nothing, or when the location is closed. */
export declare const reservedOn: (plan: PlanPeriod, on: CalendarDate) => DayPart | null;
/** The days of a list in a stretch, each once. */
export declare const within: (days: readonly CalendarDate[], { from, until }: Slice) => CalendarDate[];
