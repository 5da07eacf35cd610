import type { Frame } from '../../../platform/http/page-context.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import { errorsOf } from '../../../platform/page/fields.tsx';
import { nl as general } from '../../../platform/texts/nl.ts';
import { nl } from '../texts/nl.ts';

/** Sentences by field. */
export type Wrong = Readonly<Record<string, string>>;

/** Issues as sentences by field; what is wrong with one item of a list is said of the list. Our own words win. */
export function sentences(frame: Frame, issues: readonly Issue[]): Wrong {
  const ofFields = issues.map((issue) => ({ ...issue, field: issue.field.split('.')[0] ?? '' }));
  const usual = errorsOf(frame, ofFields, (key) => key in general);
  return Object.fromEntries(
    ofFields.map(({ field, rule }) => {
      const own = `staff.desk.error.${field}.${rule}`;
      return [field, own in nl ? frame.t(own) : (usual(field) ?? frame.t('error.other'))];
    }),
  );
}
