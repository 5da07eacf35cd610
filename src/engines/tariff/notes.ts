import type { Assumption, AssumptionKey, Step, Values } from './explanation.ts';
import type { TariffInput } from './input.ts';
import type { FigureKey } from './parameter-file.ts';
import type { Period } from './periods.ts';

/** Collects what a computation takes for granted. */
export class Notes {
  readonly #period: Period;
  readonly #all: Assumption[] = [];

  constructor(period: Period, input: TariffInput) {
    this.#period = period;
    if (input.on > period.until) this.add('lastKnown', { from: period.from, until: period.until });
    if (input.children === undefined) this.add('oneChild');
    if (input.multipleBirth === undefined) this.add('noMultipleBirth');
    if (input.situation === undefined && input.ocmw === undefined) this.add('noSituation');
    if (input.dayPart === undefined) this.add('fullDay');
  }

  add(key: AssumptionKey, values: Values = {}): void {
    if (!this.#all.some((each) => each.key === key)) this.#all.push({ key, values });
  }

  /** All that was noted, and that figures of these steps are derived. */
  all(steps: readonly Step[]): readonly Assumption[] {
    if (this.#derivedIn(steps)) this.add('derived');
    return this.#all;
  }

  #derivedIn(steps: readonly Step[]): boolean {
    return steps.some((each) => each.figures.some(this.#isDerived) || this.#derivedIn(each.parts));
  }

  readonly #isDerived = (key: FigureKey): boolean => this.#period.figures[key].status === 'derived';
}
