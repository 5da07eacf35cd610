import { refuse } from '../../../kernel/problem.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { guideOf } from '../../../platform/database/filling.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import type { Guide } from '../guide.ts';

/** The way through the demo. Anybody may look, for nobody in it exists; elsewhere there is no such page. */
export const showGuide = read('guide.showGuide', {
  input: schema.object({}),
  open: [anyone],
  run: async ({ db }) => ((await guideOf(db)) as Guide | null) ?? refuse('page.notFound'),
});
