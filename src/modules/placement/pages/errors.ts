import type { Frame } from '../../../platform/http/page-context.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import { errorsOf, type ErrorOf } from '../../../platform/page/fields.tsx';
import { nl as general } from '../../../platform/texts/nl.ts';
import { nl } from '../texts/nl.ts';

/** The sentences for what is wrong with our fields. */
export const placementErrors = (frame: Frame, issues: readonly Issue[]): ErrorOf =>
  errorsOf(frame, issues, (key) => key in nl || key in general);
