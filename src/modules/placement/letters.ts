import type { FamilyId, LineId, OfferId, PlacementId } from '../../kernel/ids.ts';
import { job, type Job, type JobContext } from '../../platform/jobs/job.ts';
import { longDate, sayHalfDays } from '../../platform/texts/format.ts';
import type { Language } from '../../platform/texts/texts.ts';
import { familyById, lineById, makeMailCode, requestById, writeFamily, type Family } from '../requests/index.ts';
import { locationById, type Location } from '../supply/index.ts';
import { offerById, type Offer } from './store/offers.ts';
import { placementById } from './store/placements.ts';

interface Told {
  readonly offer: Offer;
  readonly family: Family;
  readonly at: Location;
}

/** The offer a job is about, with whom and where; null when the family was erased since. */
async function about({ db, clock }: JobContext, payload: Readonly<Record<string, unknown>>): Promise<Told | null> {
  const id = payload as { family: FamilyId; offer: OfferId };
  const offer = await offerById(db, id.family, id.offer);
  const family = await familyById(db, id.family);
  const at = offer === null ? null : await locationById(db, offer.location, clock.today());
  return offer === null || family === null || at === null ? null : { offer, family, at };
}

/** The words about an offer, filled in: 'letter.offer.<what>.subject' and '.body'. */
const offerWords =
  ({ in: speak }: JobContext, { offer, at }: Told, what: string) =>
  (language: Language) => {
    const t = speak(language);
    const values = {
      location: at.name,
      days: sayHalfDays(offer.halfDays, language, t),
      from: longDate(offer.from, language),
      until: longDate(offer.until, language),
      expires: longDate(offer.expires, language),
      kind: offer.kind,
    };
    const said =
      offer.message === null || what !== 'made' ? [] : [t('letter.words', { location: at.name }), offer.message];
    return {
      subject: t(`letter.offer.${what}.subject`, values),
      body: [t(`letter.offer.${what}.body`, values), ...said].join('\n\n'),
    };
  };

/** A letter to the family about an offer; `wayIn` gives it a link that opens its page once. */
const toFamily = (name: string, what: string, states: readonly Offer['state'][], wayIn = false): Job =>
  job(name, async (context, payload) => {
    const told = await about(context, payload);
    // What is no longer so is not told: an offer taken back within the minute leaves one letter, not two.
    if (told === null || !states.includes(told.offer.state)) return;
    const { family, offer } = told;
    const code = async () => (await context.act(makeMailCode, { family: family.family, until: offer.expires })).code;
    await writeFamily(context, family, `${name} ${offer.offer}`, offerWords(context, told, what), wayIn ? code : null);
  });

/** A letter to the location, without anything about the family but its number: the page tells the rest to who signs in. */
async function toLocation(
  { mailer, in: speak, url, db }: JobContext,
  key: string,
  what: string,
  at: Location,
  id: { family: FamilyId; request: Offer['request'] },
): Promise<void> {
  const request = await requestById(db, id.family, id.request);
  if (at.email === null || request === null) return;
  const t = speak('nl');
  const values = { location: at.name, number: request.number, url: `${url}/organisator/${at.location}/vragen` };
  await mailer.send({
    to: at.email,
    subject: t(`staff.letter.${what}.subject`, values),
    text: t(`staff.letter.${what}.body`, values),
    key,
  });
}

const tellLocationOfOffer = (name: string, what: string): Job =>
  job(name, async (context, payload) => {
    const told = await about(context, payload);
    if (told !== null) await toLocation(context, `${name} ${told.offer.offer}`, what, told.at, told.offer);
  });

/** The place is taken: to the family what was agreed, to the organiser that it said yes. */
const tellAccepted = job('placement.tellAccepted', async (context, payload) => {
  const told = await about(context, payload);
  if (told === null) return;
  const { offer, family, at } = told;
  await writeFamily(context, family, `placement.tellAccepted ${offer.offer}`, offerWords(context, told, 'accepted'));
  await toLocation(context, `placement.tellAccepted ${offer.offer} location`, 'accepted', at, offer);
});

/** Nobody answered in time: both sides know, and the family stays on the list. */
const tellExpired = job('placement.tellExpired', async (context, payload) => {
  const told = await about(context, payload);
  if (told === null) return;
  const { offer, family, at } = told;
  await writeFamily(context, family, `placement.tellExpired ${offer.offer}`, offerWords(context, told, 'expired'));
  await toLocation(context, `placement.tellExpired ${offer.offer} location`, 'expired', at, offer);
});

/** A line ended by the family, or because it found a place elsewhere: the organiser need not look any further. */
const tellLineEnded = job('placement.tellLineEnded', async (context, payload) => {
  const id = payload as { family: FamilyId; line: LineId; event: 'close' | 'withdraw' };
  const line = await lineById(context.db, id.family, id.line);
  const at = line === null ? null : await locationById(context.db, line.location, context.clock.today());
  if (line === null || at === null) return;
  await toLocation(
    context,
    `placement.tellLineEnded ${id.line} ${line.since}`,
    id.event === 'close' ? 'closed' : 'withdrawn',
    at,
    line,
  );
});

/** A placement ends earlier than agreed. */
const tellShortened = job('placement.tellShortened', async (context, payload) => {
  const id = payload as { family: FamilyId; placement: PlacementId };
  const placement = await placementById(context.db, id.family, id.placement);
  const family = await familyById(context.db, id.family);
  const at = placement === null ? null : await locationById(context.db, placement.location, context.clock.today());
  if (placement === null || family === null || at === null) return;
  await writeFamily(context, family, `placement.tellShortened ${id.placement} ${placement.until}`, (language) => {
    const t = context.in(language);
    const values = { location: at.name, until: longDate(placement.until, language) };
    return {
      subject: t('letter.placement.shortened.subject', values),
      body: t('letter.placement.shortened.body', values),
    };
  });
});

export const placementLetters: readonly Job[] = [
  toFamily('placement.tellOffer', 'made', ['open'], true),
  toFamily('placement.tellTakenBack', 'takenBack', ['withdrawn']),
  tellLocationOfOffer('placement.tellDeclined', 'declined'),
  tellAccepted,
  tellExpired,
  tellLineEnded,
  tellShortened,
];
