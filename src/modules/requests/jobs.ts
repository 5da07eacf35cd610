import { addDays } from '../../kernel/calendar-date.ts';
import type { FamilyId, GuardianId, LineId, RequestId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { job, type Job } from '../../platform/jobs/job.ts';
import { longDate } from '../../platform/texts/format.ts';
import { locationById, locationsByIds } from '../supply/index.ts';
import { makeMailCode } from './actions/open-family.ts';
import { writeFamily } from './letters.ts';
import { hashCode } from './rules/codes.ts';
import { REACTION_DAYS } from './rules/terms.ts';
import { removeExpiredDrafts } from './store/drafts.ts';
import { familyById } from './store/families.ts';
import { familiesAtMoved, listFamily } from './store/seen-by.ts';
import { lineById, linesOf, requestById } from './store/requests.ts';

/** What was asked, where, and by when each location answers. */
const confirmRequest = job('requests.confirmRequest', async (context, payload) => {
  const { db, in: speak } = context;
  const id = payload as { family: FamilyId; request: RequestId };
  const [family, request] = [await familyById(db, id.family), await requestById(db, id.family, id.request)];
  if (family === null || request === null) return; // erased since
  const lines = (await linesOf(db, id.family)).filter((line) => line.request === id.request);
  const known = await locationsByIds(
    db,
    lines.map(({ location }) => location),
    request.madeOn,
  );
  const list = lines.flatMap(({ location, position }) =>
    known
      .filter((each) => each.location === location)
      .map(({ name, municipality }) => `${position}. ${name}, ${municipality}`),
  );
  await writeFamily(context, family, `requests.confirmRequest ${id.request}`, (language) => {
    const t = speak(language);
    return {
      subject: t('letter.confirm.subject', { number: request.number }),
      body: t('letter.confirm.body', {
        number: request.number,
        count: list.length,
        locations: list.join('\n'),
        date: longDate(addDays(request.madeOn, REACTION_DAYS), language),
      }),
    };
  });
});

/** A location answered, refused, or put the line back on its list. */
const tellFamily = job('requests.tellFamily', async (context, payload) => {
  const { db, clock, in: speak } = context;
  const id = payload as { family: FamilyId; line: LineId; what: 'answered' | 'refused' | 'reopened' };
  const [family, line] = [await familyById(db, id.family), await lineById(db, id.family, id.line)];
  // What is no longer so is not told: a refusal that was undone within the minute leaves no letter.
  if (family === null || line === null || line.state !== (id.what === 'refused' ? 'refused' : 'answered')) return;
  const at = await locationById(db, line.location, clock.today());
  if (at === null) return;
  await writeFamily(context, family, `requests.tellFamily ${id.line} ${id.what} ${line.since}`, (language) => {
    const t = speak(language);
    const reason = line.reason === null ? '' : t(`refusal.${line.reason}`);
    const said = line.reasonText === null ? [] : [t('letter.words', { location: at.name }), line.reasonText];
    return {
      subject: t(`letter.${id.what}.subject`, { location: at.name }),
      body: [t(`letter.${id.what}.body`, { location: at.name, reason }), ...said].join('\n\n'),
    };
  });
});

/** A code that opens the family's page once, to the guardian who asked for it. */
const sendMailCode = job('requests.sendMailCode', async (context, payload) => {
  const { db, mailer, url } = context;
  const id = payload as { family: FamilyId; guardian: GuardianId };
  const family = await familyById(db, id.family);
  const asker = family?.guardians.find(({ guardian }) => guardian === id.guardian);
  if (family === null || asker?.email == null) return;
  const { code } = await context.act(makeMailCode, { family: id.family });
  const language = family.language ?? 'nl';
  const t = context.in(language);
  const link = `${url}${language === 'nl' ? '' : `/${language}`}/mijn-vraag/mail?code=${code}`;
  await mailer.send({
    to: asker.email,
    subject: t('letter.mailCode.subject'),
    text: [
      t('letter.hello', { name: asker.firstName }),
      t('letter.mailCode.body', { code, url: link }),
      t('letter.bye'),
    ].join('\n\n'),
    // Every code is another letter.
    key: `requests.sendMailCode ${id.guardian} ${hashCode(code)}`,
  });
});

/** A new line, to the location: that it is there and by when to answer, nothing about the family. */
const tellLocation = job('requests.tellLocation', async ({ db, mailer, url, clock, in: speak }, payload) => {
  const id = payload as { family: FamilyId; line: LineId };
  const line = await lineById(db, id.family, id.line);
  if (line?.state !== 'sent') return; // seen already, or withdrawn
  const at = await locationById(db, line.location, clock.today());
  if (at?.email == null) return;
  const t = speak('nl'); // professionals read Dutch
  const date = longDate(addDays(line.sentOn, REACTION_DAYS), 'nl');
  await mailer.send({
    to: at.email,
    subject: t('staff.letter.newLine.subject', { location: at.name }),
    text: t('staff.letter.newLine.body', { location: at.name, date, url: `${url}/organisator/${at.location}/vragen` }),
    key: `requests.tellLocation ${id.line}`,
  });
});

/** Forgets requests that were never sent. */
const forgetDrafts = job(
  'requests.removeExpiredDrafts',
  async ({ db, clock }) => {
    await removeExpiredDrafts(db, clock.today());
  },
  1440,
);

/** How far back is looked, so that a night without the program misses nothing. */
const LOOK_BACK_DAYS = 7;

/**
 * A list of locations may say that one stands in another municipality. Supply knows no families, so the lists of the desks
 * follow from here; until then the rule still decides who sees what.
 */
const followLocations = job(
  'requests.followLocations',
  async ({ db, clock }) => {
    const since = addDays(clock.today(), -LOOK_BACK_DAYS);
    for (const family of await familiesAtMoved(db, since)) await inTransaction(db, (tx) => listFamily(tx, family));
  },
  60,
);

export const requestJobs: readonly Job[] = [
  followLocations,
  confirmRequest,
  tellFamily,
  sendMailCode,
  tellLocation,
  forgetDrafts,
];
