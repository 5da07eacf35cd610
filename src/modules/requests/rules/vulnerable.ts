import type { Fact } from './terms.ts';

/** The five traits of a vulnerable family, each with the facts that show it. Source: Subsidiebesluit art. 38. */
const traits: Readonly<Record<string, readonly Fact[]>> = {
  workNeed: ['worksOrLearns', 'looksForWork'],
  singleParent: ['singleParent'],
  lowIncome: ['lowIncome'],
  careSituation: ['disabilityInFamily', 'selfReliance', 'socialReason'],
  lowEducation: ['noSecondaryDiploma'],
};

/** At least one of these must be among them; some sources add low income, so it is a parameter. */
export const coreTraits: readonly string[] = ['careSituation', 'lowEducation'];

/** The traits that the told facts show. */
export const traitsOf = (told: readonly Fact[]): string[] =>
  Object.entries(traits).flatMap(([trait, shownBy]) => (shownBy.some((fact) => told.includes(fact)) ? [trait] : []));

/** A vulnerable family: at least two traits, at least one of them core. Counts; does not order. */
export function isVulnerable(told: readonly Fact[], core: readonly string[] = coreTraits): boolean {
  const shown = traitsOf(told);
  return shown.length >= 2 && shown.some((trait) => core.includes(trait));
}
