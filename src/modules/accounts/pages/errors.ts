import type { Frame } from '../../../platform/http/page-context.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import { errorsOf, type ErrorOf } from '../../../platform/page/fields.tsx';
import { nl as general } from '../../../platform/texts/nl.ts';

/** What is wrong with the fields of our forms. */
export const accountErrors = (frame: Frame, issues: readonly Issue[]): ErrorOf =>
  errorsOf(frame, issues, (key) => key in general);
