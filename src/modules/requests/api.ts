import { Type } from 'typebox';
import { endpoint, nothing } from '../../platform/http/endpoint.ts';
import { languages } from '../../platform/texts/texts.ts';
import { answerLine, refuseLine } from './actions/answer-line.ts';
import { makeRequest } from './actions/make-request.ts';
import { showFamily } from './reads/show-family.ts';
import { lineStates } from './rules/line-states.ts';
import { requestStates } from './rules/request-states.ts';
import { channels, facts, reasons, refusalReasons, requestKinds } from './rules/terms.ts';

const text = Type.String();
const textOrNull = Type.Union([text, Type.Null()]);
const date = Type.String({ format: 'date' });
const dateOrNull = Type.Union([date, Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Unsafe<string>({ type: 'string', enum: [...values] });
const oneOfOrNull = (values: readonly string[]) => Type.Union([oneOf(values), Type.Null()]);
const halfDays = Type.Integer({ description: 'Half-days as bits: bit 0 is Monday morning, bit 13 Sunday afternoon' });

const guardian = Type.Object({
  guardian: text,
  firstName: text,
  lastName: text,
  email: textOrNull,
  phone: textOrNull,
});

const child = Type.Object({
  child: text,
  firstName: textOrNull,
  lastName: textOrNull,
  birthDate: dateOrNull,
  dueDate: dateOrNull,
});

const line = Type.Object({
  line: text,
  location: text,
  position: Type.Integer({ description: 'Place in the family’s order of preference' }),
  state: oneOf(lineStates.states),
  since: date,
  sentOn: date,
  answeredOn: dateOrNull,
  reason: oneOfOrNull(refusalReasons),
  reasonText: textOrNull,
});

const request = Type.Object({
  request: text,
  child: text,
  number: text,
  channel: oneOf(channels),
  kind: oneOf(requestKinds),
  halfDays,
  start: date,
  end: dateOrNull,
  reason: oneOf(reasons),
  facts: Type.Array(oneOf(facts)),
  urgent: Type.Boolean(),
  widerHours: Type.Boolean(),
  specificNeed: Type.Boolean(),
  remarks: textOrNull,
  madeOn: date,
  state: oneOf(requestStates.states),
  since: date,
  lines: Type.Array(line),
});

/** Requests for other programs. A family's own code is its bearer key. */
export const requestEndpoints = [
  endpoint('POST', '/requests', {
    operation: makeRequest,
    summary: 'Ask care for one child at several locations; the code in the answer is not shown again',
    output: Type.Object({ family: text, request: text, number: text, code: textOrNull }),
    created: '/families/{family}',
  }),
  endpoint('GET', '/families/{family}', {
    operation: showFamily,
    summary: 'A family with its children, its requests and how each location answered',
    output: Type.Object({
      family: Type.Object({
        family: text,
        street: textOrNull,
        postcode: textOrNull,
        nis: text,
        language: oneOfOrNull(languages),
        guardians: Type.Array(guardian),
        children: Type.Array(child),
      }),
      requests: Type.Array(request),
    }),
  }),
  endpoint('POST', '/families/{family}/lines/{line}/answer', {
    operation: answerLine,
    summary: 'First reaction of a location: the request is on its list',
    output: nothing,
  }),
  endpoint('POST', '/families/{family}/lines/{line}/refuse', {
    operation: refuseLine,
    summary: 'A location has no place; the family reads the reason',
    output: nothing,
  }),
];
