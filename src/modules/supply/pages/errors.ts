import type { Frame } from '../../../platform/http/page-context.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import { errorsOf, type ErrorOf } from '../../../platform/page/fields.tsx';
import { nl as general } from '../../../platform/texts/nl.ts';
import { nl } from '../texts/nl.ts';

/** The sentences for what is wrong with our fields; a professional's field has its own under `staff.error`. */
export function supplyErrors(frame: Frame, issues: readonly Issue[]): ErrorOf {
  const families = errorsOf(frame, issues, (key) => key in nl || key in general);
  return (field) => {
    const issue = issues.find((candidate) => candidate.field === field);
    if (issue === undefined) return null;
    // The hours of each weekday go wrong in the same way: 'opens.3' is said as 'opens'.
    const key = `staff.error.${field.replace(/\.\d$/, '')}.${issue.rule}`;
    return key in nl ? frame.t(key, { limit: issue.limit ?? 0 }) : families(field);
  };
}
