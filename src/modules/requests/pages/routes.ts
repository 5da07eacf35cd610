import type { Route } from '../../../platform/http/route.ts';
import { beginRoutes } from './begin.tsx';
import { checkRoutes } from './check.tsx';
import { countsRoutes } from './counts.tsx';
import { receiptRoutes } from './receipt.tsx';
import { signInRoutes } from './sign-in.tsx';
import { questionRoutes } from './wizard.tsx';

/** The family's way through a request, from the first question to the receipt, and back in; the official counts. */
export const requestRoutes: readonly Route[] = [
  ...beginRoutes,
  ...questionRoutes,
  ...checkRoutes,
  ...receiptRoutes,
  ...signInRoutes,
  ...countsRoutes,
];
