import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import { countHalfDays, toMultirange } from '../kernel/half-days.ts';
import { copyText } from '../platform/database/copy.ts';
import { isOpenLine, lineStates, requestStates, type LineEvent, type LineState } from '../modules/requests/index.ts';
import type { Plan } from '../modules/supply/index.ts';
import type { PlannedLocation } from './plan-locations.ts';
import type { PlannedRequest } from './plan-requests.ts';
import type { Step } from './plan-steps.ts';
import type { RegionBook } from './region-book.ts';
import type { SeededIds } from './seeded-ids.ts';
import { instantAt } from './writer.ts';

const BY = 'system:demo';

/** What stories are written with. */
export interface Telling {
  readonly book: RegionBook;
  readonly ids: SeededIds;
  readonly idOf: (location: PlannedLocation) => string;
  /** Facility municipalities keep no preference of language. */
  readonly keepsLanguage: (nis: string) => boolean;
  /** Called for every placement and open offer: they fill half-days. */
  readonly occupy: (location: PlannedLocation, plan: Plan) => void;
}

interface ToldLine {
  readonly id: string;
  readonly location: PlannedLocation;
  state: LineState;
  since: CalendarDate;
  answeredOn: CalendarDate | null;
  reason: string | null;
  text: string | null;
}

type OfferStep = Extract<Step, { kind: 'offer' }>;

interface ToldOffer {
  readonly id: string;
  readonly step: OfferStep;
  readonly line: ToldLine;
  readonly at: string;
  outcome: 'accepted' | 'declined' | 'expired' | 'withdrawn' | null;
  closedAt: string | null;
}

/**
 * Writes one request with its history as rows: what the modules' actions would have left behind, for a region that is too
 * large to live through. States move along the same machines, so an impossible step stops the filling. Answers the code.
 */
export function tellStory(telling: Telling, planned: PlannedRequest, number: number): string {
  const { book, ids, idOf } = telling;
  const { input, madeOn } = planned;
  let acts = 0;
  const start = (number * 2_477) % 30_000;
  const now = (day: CalendarDate) => instantAt(day, start + acts++ * 437);
  const madeAt = now(madeOn);
  const moment = Date.parse(madeAt);
  const [family, child, request] = [ids.id(moment), ids.id(moment), ids.id(moment)];
  const move = (table: 'requests.request_move' | 'requests.line_move' | 'placement.offer_move' | 'placement.placement_move', id: string, at: string, day: CalendarDate, from: string | null, event: string, to: string) => {
    book.add(table, `${family}\t${id}\t${ids.id(moment)}\t${at}\t${day}\t${from ?? '\\N'}\t${event}\t${to}\t${BY}`);
  }; // prettier-ignore

  let born: CalendarDate | null = input.child.birthDate ?? null;
  let named = born !== null;
  let [state, since]: [string, CalendarDate] = ['open', madeOn];
  const offers: ToldOffer[] = [];
  move('requests.request_move', request, madeAt, madeOn, null, 'send', 'open');
  const lines = planned.lines.map((location): ToldLine => {
    const line = { id: ids.id(moment), location, state: 'sent' as const, since: madeOn, answeredOn: null, reason: null, text: null }; // prettier-ignore
    move('requests.line_move', line.id, madeAt, madeOn, null, 'send', 'sent');
    return line;
  });

  const moveLine = (line: ToldLine, event: LineEvent, on: CalendarDate, at: string, told: { reason?: string; text?: string | undefined } = {}) => {
    const next = lineStates.move(line.state, event);
    if (!next.ok) throw new Error(`a line cannot ${event} when it is ${line.state}`);
    move('requests.line_move', line.id, at, on, line.state, event, next.value);
    if (event === 'answer' || event === 'offer' || event === 'refuse') line.answeredOn ??= on;
    [line.state, line.since, line.reason, line.text] = [next.value, on, told.reason ?? null, told.text ?? null];
  }; // prettier-ignore
  const endOffer = (offer: ToldOffer, event: string, outcome: NonNullable<ToldOffer['outcome']>, on: CalendarDate, at: string) => {
    [offer.outcome, offer.closedAt] = [outcome, at];
    move('placement.offer_move', offer.id, at, on, 'open', event, outcome);
  }; // prettier-ignore
  const endRequest = (event: 'place' | 'findElsewhere' | 'withdraw' | 'lapse' | 'loseTouch', on: CalendarDate, at: string) => {
    const next = requestStates.move('open', event);
    if (!next.ok) throw new Error(`a request cannot ${event}`);
    move('requests.request_move', request, at, on, 'open', event, next.value);
    [state, since] = [next.value, on];
    for (const line of lines) {
      if (!isOpenLine(line.state)) continue;
      for (const offer of offers)
        if (offer.line === line && offer.outcome === null) endOffer(offer, 'takeBack', 'withdrawn', on, at);
      moveLine(line, event === 'place' ? 'close' : 'withdraw', on, at);
    }
  }; // prettier-ignore
  const openOffer = () => {
    const offer = offers.findLast(({ outcome }) => outcome === null);
    if (offer === undefined) throw new Error('an answer without an offer');
    return offer;
  };
  const place = (offer: ToldOffer, on: CalendarDate, at: string) => {
    const { plan, care } = offer.step;
    endOffer(offer, 'accept', 'accepted', on, at);
    const id = ids.id(moment);
    placements.push(`${family}\t${id}\t${child}\t${idOf(offer.line.location)}\t${offer.id}\t${care}\t${toMultirange(plan.halfDays)}\t${plan.from}\t${plan.until}\t${at}\t\\N`);
    move('placement.placement_move', id, at, on, null, 'agree', 'agreed');
    telling.occupy(offer.line.location, plan);
    const bridge = care === 'occasional' && input.kind === 'regular';
    const whole = !bridge && countHalfDays(plan.halfDays) === countHalfDays(input.halfDays);
    moveLine(offer.line, whole ? 'accept' : 'acceptPart', on, at);
    if (whole) endRequest('place', on, at);
  }; // prettier-ignore
  const placements: string[] = [];

  for (const step of planned.steps) {
    const at = now(step.on);
    const line = 'line' in step ? lines[step.line] : undefined;
    if (line !== undefined && step.kind === 'see') {
      if (line.state === 'sent') moveLine(line, 'see', step.on, at);
    } else if (line !== undefined && step.kind === 'answer') moveLine(line, 'answer', step.on, at, { text: step.text });
    else if (line !== undefined && step.kind === 'refuse') moveLine(line, 'refuse', step.on, at, { reason: step.reason });
    else if (line !== undefined && step.kind === 'offer') {
      moveLine(line, 'offer', step.on, at);
      const offer: ToldOffer = { id: ids.id(moment), step, line, at, outcome: null, closedAt: null };
      offers.push(offer);
      move('placement.offer_move', offer.id, at, step.on, null, 'make', 'open');
    } else if (step.kind === 'accept') place(openOffer(), step.on, at);
    else if (step.kind === 'decline' || step.kind === 'expire') {
      const offer = openOffer();
      endOffer(offer, step.kind, step.kind === 'decline' ? 'declined' : 'expired', step.on, at);
      moveLine(offer.line, step.kind, step.on, at);
    } else if (step.kind === 'birth') [born, named] = [addDays(step.on, -2), true];
    else if (step.kind === 'findElsewhere' || step.kind === 'withdraw' || step.kind === 'lapse' || step.kind === 'loseTouch')
      endRequest(step.kind, step.on, at);
  } // prettier-ignore

  const language = telling.keepsLanguage(input.nis) ? (input.language ?? 'nl') : '\\N';
  book.add('requests.family', `${family}\t${madeAt}\t${input.postcode ?? '\\N'}\t${input.nis}\t${language}`);
  input.guardians.forEach(({ firstName, lastName, email, phone }, position) =>
    book.add('requests.guardian', `${family}\t${ids.id(moment)}\t${String(position)}\t${copyText(firstName)}\t${copyText(lastName)}\t${copyText(email)}\t${copyText(phone)}`)); // prettier-ignore
  const name = named ? `${copyText(planned.childName.firstName)}\t${copyText(planned.childName.lastName)}` : '\\N\t\\N';
  book.add('requests.child', `${family}\t${child}\t${name}\t${born ?? '\\N'}\t${input.child.dueDate ?? '\\N'}`);
  book.add('requests.request', [
    family, request, child, ids.number(madeOn.slice(0, 4)), planned.channel, input.kind, input.halfDays, input.start, input.end ?? '\\N',
    input.reason, `{${input.facts.join(',')}}`, input.urgent ?? false, input.widerHours ?? false, input.specificNeed ?? false,
    copyText(input.remarks), input.nis, madeAt, madeOn, state, since,
  ].join('\t')); // prettier-ignore
  lines.forEach((line, index) =>
    book.add('requests.line', `${family}\t${line.id}\t${request}\t${idOf(line.location)}\t${String(index + 1)}\t${line.state}\t${line.since}\t${madeOn}\t${line.answeredOn ?? '\\N'}\t${line.reason ?? '\\N'}\t${copyText(line.text)}`)); // prettier-ignore
  for (const { id, step, line, at, outcome, closedAt } of offers) {
    const { plan, care, expires, on, message } = step;
    book.add('placement.offer', `${family}\t${id}\t${child}\t${request}\t${line.id}\t${idOf(line.location)}\t${care}\t${toMultirange(plan.halfDays)}\t${plan.from}\t${plan.until}\t${expires}\t${at}\t${on}\t${copyText(message)}\t${closedAt ?? '\\N'}\t${outcome ?? '\\N'}`); // prettier-ignore
    if (outcome === null) telling.occupy(line.location, plan);
  }
  for (const placement of placements) book.add('placement.placement', placement);
  const { code, hash } = ids.code();
  book.add('requests.family_code', `${family}\t${ids.id(moment)}\t${hash}\treceipt\t${madeAt}`);
  return code;
}
