import type { ComponentChildren } from 'preact';
import { isId, type LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { mayTry } from '../../../platform/access/may-try.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { Attempt, PageContext } from '../../../platform/http/page-context.ts';
import { form as formRoute, page as pageRoute, type Answer, type Route } from '../../../platform/http/route.ts';
import type { AnyAction } from '../../../platform/operations/operation.ts';
import type { ErrorOf } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form } from '../../../platform/page/parts.tsx';
import { placesOfLocation, type PlacesOfLocation } from '../reads/places-of-location.ts';
import { supplyErrors } from './errors.ts';
import { LocationTabs } from './location-tabs.tsx';

export const placesPath = '/organisator/:location/plaatsen';
export const placesAddress = (location: LocationId): string => `/organisator/${location}/plaatsen`;

export function locationOf(page: PageContext): LocationId {
  const id = page.params['location'] ?? '';
  return isId(id) ? (id as LocationId) : refuse('supply.unknownLocation');
}

interface Parts {
  /** What comes after the address of the page of places. */
  readonly tail: string;
  readonly action: AnyAction;
  /** The word with which the page of places says that it is done. */
  readonly done: string;
  readonly fields: readonly string[];
  readonly button: string;
  readonly title: (page: PageContext) => string;
  readonly lead?: string;
  /** What comes from the address or is typed in another way than it is kept. */
  readonly given?: (page: PageContext) => Record<string, unknown>;
  readonly body: (page: PageContext, known: PlacesOfLocation, error: ErrorOf) => ComponentChildren;
}

/** One form about the places of a location on a page of its own: done, back to the list; not done, again with what was typed. */
export function placesForm(parts: Parts): readonly Route[] {
  const path = placesPath + parts.tail;
  return [
    pageRoute(path, { uses: [placesOfLocation], handle: (page) => show(page, parts) }),
    formRoute(path, {
      uses: [placesOfLocation, parts.action],
      async handle(page) {
        const location = locationOf(page);
        const given = { ...parts.given?.(page), location };
        const done = await page.attempt(parts.action, toInput(parts.action.input as never, page.form, given));
        return done.ok ? page.redirect(`${placesAddress(location)}?gedaan=${parts.done}`) : show(page, parts, done);
      },
    }),
  ];
}

async function show(
  page: PageContext,
  parts: Parts,
  failed?: Extract<Attempt<unknown>, { ok: false }>,
): Promise<Answer> {
  const { t } = page;
  if (!mayTry(page.actor, parts.action)) return refuse('access.refused');
  const known = await page.read(placesOfLocation, { location: locationOf(page) });
  const error = supplyErrors(page, failed?.issues ?? []);
  const title = parts.title(page);
  return page.html({
    title,
    status: failed?.status ?? 200,
    body: (
      <>
        <LocationTabs page={page} location={known.location.location} />
        <a class="back" href={page.href(placesAddress(known.location.location))}>
          {known.location.name}
        </a>
        <ErrorSummary
          frame={page}
          fields={parts.fields}
          error={error}
          problem={failed?.problem == null ? null : page.say(failed.problem)}
        />
        <h1>{title}</h1>
        {parts.lead !== undefined && <p>{t(parts.lead)}</p>}
        <Form page={page} action={page.here.split('?')[0] ?? ''}>
          {parts.body(page, known, error)}
          <Button>{t(parts.button)}</Button>
        </Form>
      </>
    ),
  });
}
