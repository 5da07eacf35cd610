import { form, type Route } from '../../../platform/http/route.ts';
import type { Attempt, PageContext } from '../../../platform/http/page-context.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { AnyAction } from '../../../platform/operations/operation.ts';
import { answerLine, refuseLine, reopenLine } from '../../requests/index.ts';
import { takeBackOffer } from '../actions/answer-offer.ts';
import { makeOffer } from '../actions/make-offer.ts';
import { showLine } from '../reads/show-line.ts';
import { placementErrors } from './errors.ts';
import { lineAddress, lineOf, showLineAnswer } from './line.tsx';

/** Receives one form of a line page: done, back to the page with a word; not done, the page again with what was typed. */
function act(
  path: string,
  action: AnyAction,
  done: string,
  more: (page: PageContext) => Record<string, unknown> = () => ({}),
): Route {
  return form(`/organisator/:location/vragen/:family/:line/${path}`, {
    uses: [action, showLine],
    async handle(page) {
      const given = { ...lineOf(page), ...more(page) };
      const attempt: Attempt<unknown> = await page.attempt(action, toInput(action.input as never, page.form, given));
      if (attempt.ok) return page.redirect(`${lineAddress(page)}?gedaan=${done}`);
      return showLineAnswer(page, await page.read(showLine, lineOf(page)), {
        status: attempt.status,
        error: placementErrors(page, attempt.issues),
        problem: attempt.problem === null ? null : page.say(attempt.problem),
      });
    },
  });
}

/** The second text field of the page has its own name, so that both keep what was typed. */
const refusalText = (page: PageContext) => {
  const text = page.form.one('refuseText');
  return text === '' ? {} : { text };
};

/** Nothing ticked must not become «all that was asked». */
const noDaysIsNoAnswer = (page: PageContext) => (page.form.has('halfDays') ? {} : { halfDays: 0 });

export const lineActs: readonly Route[] = [
  act('aanbod', makeOffer, 'offered', noDaysIsNoAnswer),
  act('antwoord', answerLine, 'answered'),
  act('weiger', refuseLine, 'refused', refusalText),
  act('heropen', reopenLine, 'reopened'),
  act('terugnemen', takeBackOffer, 'takenBack'),
];
