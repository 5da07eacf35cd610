import { Type, type TProperties } from 'typebox';
import { collection, endpoint, nothing } from '../../platform/http/endpoint.ts';
import { lineStates } from '../requests/index.ts';
import { acceptOffer, declineOffer, takeBackOffer } from './actions/answer-offer.ts';
import { endPlacement } from './actions/end-placement.ts';
import { makeOffer } from './actions/make-offer.ts';
import { withdrawLine, withdrawRequest } from './actions/withdraw.ts';
import { familyOffers } from './reads/family-offers.ts';
import { forecast } from './reads/forecast.ts';
import { openQuestions } from './reads/open-questions.ts';
import { rankedLines } from './reads/ranked-lines.ts';
import { offerStates } from './rules/offer-states.ts';

const text = Type.String();
const textOrNull = Type.Union([text, Type.Null()]);
const date = Type.String({ format: 'date' });
const dateOrNull = Type.Union([date, Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Unsafe<string>({ type: 'string', enum: [...values] });
const count = Type.Integer({ minimum: 0 });
const halfDays = Type.Integer({ description: 'Half-days as bits: bit 0 is Monday morning, bit 13 Sunday afternoon' });
const counts = Type.Array(count, { description: 'Fourteen half-days, Monday morning first' });
const kind = oneOf(['regular', 'occasional']);

const offerFields = {
  offer: text,
  child: text,
  request: text,
  line: text,
  location: text,
  kind,
  halfDays,
  from: date,
  until: date,
  expires: date,
  madeOn: date,
  message: textOrNull,
  state: oneOf(offerStates.states),
} satisfies TProperties;

const rankedLine = Type.Object({
  line: Type.Object({
    family: text,
    line: text,
    position: Type.Integer(),
    state: oneOf(lineStates.states),
    sentOn: date,
    answeredOn: dateOrNull,
  }),
  request: Type.Object({
    number: text,
    kind,
    halfDays,
    start: date,
    end: dateOrNull,
    madeOn: date,
    urgent: Type.Boolean(),
  }),
  child: Type.Object({ firstName: textOrNull, lastName: textOrNull, birthDate: dateOrNull, dueDate: dateOrNull }),
  fits: Type.Integer({ description: 'Asked half-days that are free from the wished start, as bits' }),
  fit: oneOf(['all', 'some', 'none']),
  offeredElsewhereUntil: dateOrNull,
  overdueDays: Type.Union([count, Type.Null()]),
});

/** Offers and placements for other programs: an organiser's own software, a family's app. */
export const placementEndpoints = [
  endpoint('GET', '/waitingLines', {
    operation: openQuestions,
    summary: 'How many lines wait at each location you look after',
    output: collection(
      Type.Object({
        location: text,
        name: text,
        municipality: text,
        open: count,
        unanswered: count,
        late: count,
        offered: count,
      }),
      {
        key: 'location',
        href: '/locations/{location}/lines',
      },
    ),
  }),
  endpoint('GET', '/locations/{location}/lines', {
    operation: rankedLines,
    summary: 'The open questions at a location: what fits first, then who asked first',
    output: Type.Object({ lines: Type.Array(rankedLine) }),
  }),
  endpoint('GET', '/locations/{location}/forecast', {
    operation: forecast,
    summary: 'What comes free in the coming year: for certain, and as expected because children may go to kindergarten',
    output: Type.Object({
      month: Type.Union([date, Type.Null()], {
        description:
          'First day of the first month in which places are expected that are not free now: what families read',
      }),
      weeks: Type.Array(
        Type.Object({
          week: Type.String({ format: 'date', description: 'Monday' }),
          licensed: counts,
          free: counts,
          expected: counts,
        }),
      ),
      events: Type.Array(
        Type.Object({
          on: date,
          kind: oneOf(['begins', 'ends', 'mayEnter', 'licence']),
          count: Type.Optional(count),
          places: Type.Optional(count),
          before: Type.Optional(count),
        }),
      ),
      mayEnter: Type.Array(
        Type.Object({
          family: text,
          placement: text,
          firstName: textOrNull,
          lastName: textOrNull,
          halfDays,
          until: date,
          entry: Type.Object({
            date,
            after: oneOf(['summer', 'autumn', 'christmas', 'february', 'carnival', 'easter', 'ascension']),
            origin: oneOf(['published', 'computed']),
          }),
        }),
      ),
    }),
  }),
  endpoint('GET', '/families/{family}/places', {
    operation: familyOffers,
    summary: 'What a family was offered and where its children are cared for',
    output: Type.Object({
      offers: Type.Array(Type.Object(offerFields)),
      placements: Type.Array(
        Type.Object({ placement: text, child: text, location: text, kind, halfDays, from: date, until: date }),
      ),
    }),
  }),
  endpoint('POST', '/families/{family}/lines/{line}/offers', {
    operation: makeOffer,
    summary: 'Offer a place on a line; it is held until the family answers or the last day passes',
    output: Type.Object({ family: text, offer: text }),
    created: '/families/{family}/places',
  }),
  endpoint('POST', '/families/{family}/offers/{offer}/accept', {
    operation: acceptOffer,
    summary: 'Take the offered place; when all asked days have one, the other lines close',
    output: Type.Object({ family: text, placement: text, answered: oneOf(['whole', 'part', 'bridge']), closed: count }),
  }),
  endpoint('POST', '/families/{family}/offers/{offer}/decline', {
    operation: declineOffer,
    summary: 'Do not take the offered place',
    output: nothing,
  }),
  endpoint('POST', '/families/{family}/offers/{offer}/takeBack', {
    operation: takeBackOffer,
    summary: 'Take an offer back before it is answered',
    output: nothing,
  }),
  endpoint('POST', '/families/{family}/requests/{request}/withdraw', {
    operation: withdrawRequest,
    summary: 'The family stops asking: found elsewhere, no longer needed, or the need fell away',
    output: Type.Object({ ended: count }),
  }),
  endpoint('POST', '/families/{family}/lines/{line}/withdraw', {
    operation: withdrawLine,
    summary: 'The family no longer wants this location',
    output: nothing,
  }),
  endpoint('POST', '/families/{family}/placements/{placement}/end', {
    operation: endPlacement,
    summary: 'A placement ends earlier than agreed',
    output: nothing,
  }),
];
