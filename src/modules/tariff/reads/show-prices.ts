import { Type } from 'typebox';
import { refuse } from '../../../kernel/problem.ts';
import { dayParts, MOST_CHILDREN } from '../../../engines/tariff/index.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { priceRange } from '../rules/price-range.ts';

/** The price at every income: public figures, about nobody. Problems: tariff.tooEarly, tariff.notYetKnown. */
export const showPrices = read('tariff.showPrices', {
  input: schema.object({
    on: schema.date(),
    children: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_CHILDREN })),
    multipleBirth: Type.Optional(Type.Boolean()),
    dayPart: Type.Optional(schema.oneOf(dayParts)),
    lastKnownInstead: Type.Optional(Type.Boolean()),
  }),
  open: [anyone],
  run(_context, asked) {
    const found = priceRange(asked);
    return found.ok ? Promise.resolve(found.value) : refuse(found.problem.type, found.problem.values);
  },
});
